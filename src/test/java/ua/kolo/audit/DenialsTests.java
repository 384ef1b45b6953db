package ua.kolo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.Bearer;
import ua.kolo.KoloTest;

@KoloTest
class DenialsTests {
  private final UUID absent = UUID.randomUUID();
  private final MockMvcTester web;

  DenialsTests(MockMvcTester web) {
    this.web = web;
  }

  @Test
  void whoLacksTheRightIsRecordedWithWhatWasMissing() {
    ask("admin");

    assertThat(Written.about(absent))
        .containsExactly(
            "DENIED programmes GET /api/v1/programmes/{id} status.forbidden PROGRAMME_READ");
  }

  @Test
  void whoAsksForWhatIsHiddenOrAbsentIsRecorded() {
    ask("koordynator");

    assertThat(Written.about(absent))
        .containsExactly("DENIED programmes GET /api/v1/programmes/{id} status.notFound");
  }

  private void ask(String login) {
    web.get().uri("/api/v1/programmes/" + absent).with(Bearer.as(login)).exchange();
  }
}
