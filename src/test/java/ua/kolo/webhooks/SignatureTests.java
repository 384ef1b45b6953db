package ua.kolo.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignatureTests {
  @Test
  void isWhatAnotherProgramMakesOfTheSame() {
    var secret = new byte[32];
    for (int at = 0; at < secret.length; at++) {
      secret[at] = (byte) (at + 1);
    }
    var body = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

    // printf 'msg_1.1700000000.{"a":1}' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0102…20
    assertThat(new Signature(secret).of("msg_1", 1_700_000_000L, body))
        .isEqualTo("v1,OHBQOJh/RyAk1F4HTHuOYvxokKC7QzRGd6FI/ALOlYI=");
  }

  @Test
  void keepsItsSecretOutOfText() {
    var fresh = Signature.fresh();

    assertThat(fresh.toString()).isEqualTo("Signature");
    assertThat(fresh.text()).startsWith("whsec_").hasSize("whsec_".length() + 44);
    assertThat(Signature.fresh().text()).isNotEqualTo(fresh.text());
  }
}
