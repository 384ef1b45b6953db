package ua.kolo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;

/// The words of a failure may quote what somebody typed.
@KoloTest
class FailureTests {
  private static final String TYPED = "вул. Вигадана, 3";
  private final MockMvcTester web;

  FailureTests(MockMvcTester web) {
    this.web = web;
  }

  @Test
  void theLogNamesKindsAndPlacesAndNoWords() {
    var broken = new IllegalStateException(TYPED, new SQLException(TYPED, "23505"));

    var failure = Failure.of(broken);

    assertThat(failure.trace())
        .contains("IllegalStateException at FailureTests.java:", "SQLException(23505)")
        .doesNotContain(TYPED);
    assertThat(Failure.of(null).trace()).isEmpty();
  }

  @Test
  void whatBrokeIsToldToNobody() {
    for (var accepted : new MediaType[] {MediaType.TEXT_HTML, MediaType.APPLICATION_JSON}) {
      var answer =
          web.get()
              .uri("/error")
              .accept(accepted)
              .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
              .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException(TYPED))
              .exchange();

      assertThat(answer).hasStatus(500);
      assertThat(answer).bodyText().doesNotContain(TYPED, "IllegalState", "ua.kolo");
    }
  }
}
