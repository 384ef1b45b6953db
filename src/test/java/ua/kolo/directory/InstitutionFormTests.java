package ua.kolo.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.Entered;
import ua.kolo.KoloTest;

@KoloTest
class InstitutionFormTests {
  private final MockMvcTester web;

  InstitutionFormTests(MockMvcTester web) {
    this.web = web;
  }

  @Test
  void whatIsWrongIsSaidAlsoWhenThePlaceWasOnlyTyped() {
    var answer =
        web.post()
            .uri("/directory/institutions")
            .with(csrf())
            .with(Entered.as("koordynator"))
            .param("name", " ")
            .param("placeQ", "Вигаданська громада")
            .exchange();

    assertThat(answer).hasStatus(422);
    assertThat(answer).bodyText().contains("id=\"name-wrong\"");
  }
}
