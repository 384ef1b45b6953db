package ua.kolo.programmes.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTests {
  @Test
  void dropsTheTracesOfTypesetting() {
    assertThat(
            Texts.normalise(
                "[bookmark: _h.gjdgxs]<p>Ціль\u00a03.</p> **на\u000Bтери\u00ADторії**\f "))
        .isEqualTo("Ціль 3. на території");
    assertThat(Texts.normalise("--")).isEmpty();
  }

  @Test
  void keepsQuotesApostrophesAndADashAlone() {
    assertThat(Texts.normalise("сім’ї, здоров`я, ,,дім“")).isEqualTo("сім’ї, здоров`я, ,,дім“");
    assertThat(Texts.normalise("-")).isEqualTo("-");
  }

  @Test
  void tellsParagraphsFromSoftBreaks() {
    assertThat(Texts.paragraphs("перший\u000Bрядок\n\nдругий"))
        .containsExactly("перший рядок", "другий");
    assertThat(Texts.lines("перший\u000Bрядок")).hasSize(2);
  }
}
