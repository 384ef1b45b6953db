package ua.kolo.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.Bearer;
import ua.kolo.KoloTest;

@KoloTest
@TestPropertySource(properties = "kolo.tokens.per-minute=3")
class RatesTests {
  private final MockMvcTester web;

  RatesTests(MockMvcTester web) {
    this.web = web;
  }

  @Test
  void saysWhenToComeAgainToWhoAsksTooOften() {
    var token = Bearer.token("analityk");
    for (int request = 0; request < 3; request++) {
      assertThat(web.get().uri("/api/v1/me").with(Bearer.with(token))).hasStatusOk();
    }

    var refused = web.get().uri("/api/v1/me").with(Bearer.with(token)).exchange();

    assertThat(refused).hasStatus(429);
    var pause = Objects.requireNonNull(refused.getResponse().getHeader(HttpHeaders.RETRY_AFTER));
    assertThat(Integer.parseInt(pause)).isBetween(1, 20);
    assertThat(web.get().uri("/api/v1/me").with(Bearer.as("koordynator"))).hasStatusOk();
  }
}
