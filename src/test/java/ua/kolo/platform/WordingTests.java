package ua.kolo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTests {
  private static final String COUNT =
      "{0, plural, one {# захід} few {# заходи} many {# заходів} other {# заходу}}";

  @Test
  void aCountTakesItsUkrainianForm() {
    assertThat(Wording.fill(COUNT, Wording.UKRAINIAN, new Object[] {1})).isEqualTo("1 захід");
    assertThat(Wording.fill(COUNT, Wording.UKRAINIAN, new Object[] {3})).isEqualTo("3 заходи");
    assertThat(Wording.fill(COUNT, Wording.UKRAINIAN, new Object[] {11})).isEqualTo("11 заходів");
    assertThat(Wording.fill(COUNT, Wording.UKRAINIAN, new Object[] {21})).isEqualTo("21 захід");
  }

  @Test
  void ukrainianIsTheRootForEveryOtherLanguage() {
    var wording = Wording.of("status");

    assertThat(wording.text(Locale.FRENCH, "status.404.title")).isEqualTo("Не знайдено");
    assertThat(wording.text(Locale.UK, "status.404.title")).isEqualTo("Not found");
  }
}
