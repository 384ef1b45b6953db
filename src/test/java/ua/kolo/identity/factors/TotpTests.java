package ua.kolo.identity.factors;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
  private static final Instant NOW = Instant.ofEpochSecond(1_000_000);
  private static final long NEVER = -1;
  private final Totp totp = new Totp("12345678901234567890".getBytes(US_ASCII));

  // RFC 6238, appendix B, the last six of the eight digits printed there.
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void makesTheCodesOfTheStandard(long seconds, String code) {
    assertThat(totp.code(Instant.ofEpochSecond(seconds))).isEqualTo(code);
  }

  @Test
  void takesTheCodesOfNowAndOfTheHalfMinutesAroundIt() {
    assertThat(totp.accepts(totp.code(NOW.minusSeconds(30)), NOW, NEVER)).isPresent();
    assertThat(totp.accepts(totp.code(NOW), NOW, NEVER)).isPresent();
    assertThat(totp.accepts(totp.code(NOW.plusSeconds(30)), NOW, NEVER)).isPresent();

    assertThat(totp.accepts(totp.code(NOW.minusSeconds(60)), NOW, NEVER)).isEmpty();
    assertThat(totp.accepts(totp.code(NOW.plusSeconds(60)), NOW, NEVER)).isEmpty();
  }

  @Test
  void takesACodeOnce() {
    var used = totp.accepts(totp.code(NOW), NOW, NEVER).orElseThrow();

    assertThat(totp.accepts(totp.code(NOW), NOW, used)).isEmpty();
    assertThat(totp.accepts(totp.code(NOW.plusSeconds(30)), NOW, used)).isPresent();
  }

  @Test
  void forgivesBlanksAndNothingElse() {
    var code = totp.code(NOW);

    assertThat(totp.accepts(code.substring(0, 3) + " " + code.substring(3), NOW, NEVER))
        .isPresent();
    assertThat(totp.accepts("", NOW, NEVER)).isEmpty();
    assertThat(totp.accepts(code + "0", NOW, NEVER)).isEmpty();
  }

  @Test
  void writesSecretsInTheLettersOfAuthenticatorPrograms() {
    assertThat(Base32.of("foobar".getBytes(US_ASCII))).isEqualTo("MZXW6YTBOI");
    assertThat(Base32.of(totp.secret())).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }
}
