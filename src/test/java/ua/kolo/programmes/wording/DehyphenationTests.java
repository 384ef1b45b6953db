package ua.kolo.programmes.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DehyphenationTests {
  @Test
  void joinsAWordTornByAHyphen() {
    assertThat(join("Вигадансь-кої громади", "Вигаданської міської ради"))
        .isEqualTo("Вигаданської громади");
  }

  @Test
  void joinsAWordTornAtALineEnd() {
    assertThat(join("засіда-\nння комісії")).isEqualTo("засідання комісії");
    assertThat(join("вико- нання плану", "виконання")).isEqualTo("виконання плану");
  }

  @Test
  void judgesByAnotherInflectionOfTheWord() {
    assertThat(join("постражда-лих осіб", "постраждалим особам")).isEqualTo("постраждалих осіб");
  }

  @Test
  void keepsTrueHyphens() {
    var text =
        "соціально-психологічної, дітей-кривдників, онлайн-курсів, учнів 1-2 класу, 2021-2025,"
            + " Івано-Франківської, тренінг-центр";
    assertThat(join(text, "дітей", "кривдників")).isEqualTo(text);
  }

  @Test
  void keepsTheHyphenOfACompoundBrokenAtALineEnd() {
    assertThat(join("соціально-\nпсихологічної допомоги"))
        .isEqualTo("соціально-психологічної допомоги");
  }

  @Test
  void keepsAHangingHyphen() {
    assertThat(join("теле- і радіокомпанії")).isEqualTo("теле- і радіокомпанії");
    assertThat(join("слово - слово")).isEqualTo("слово - слово");
  }

  @Test
  void joinsTheTornPartOfACompound() {
    assertThat(join("інформаційно-роз’яс-нювальної роботи", "роз'яснювальна"))
        .isEqualTo("інформаційно-роз’яснювальної роботи");
  }

  @Test
  void dropsSoftHyphens() {
    assertThat(join("грома\u00ADда")).isEqualTo("громада");
  }

  @Test
  void doesNotJoinUnknownPartsInADocumentThatTearsNoWords() {
    assertThat(join("бренд-менеджер")).isEqualTo("бренд-менеджер");
  }

  private static String join(String text, String... elsewhere) {
    var all = new java.util.ArrayList<>(List.of(elsewhere));
    all.add(text);
    return Dehyphenation.of(all).join(text);
  }
}
