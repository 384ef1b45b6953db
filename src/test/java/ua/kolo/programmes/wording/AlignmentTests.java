package ua.kolo.programmes.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTests {
  @Test
  void dealsParagraphsInOrder() {
    var dealt = names("Департамент освіти, ЗЗСО\nУправління культури міської ради", 2);

    assertThat(dealt)
        .containsExactly(
            List.of("Департамент освіти", "ЗЗСО"), List.of("Управління культури міської ради"));
  }

  @Test
  void dealsAtCapitalLettersWhereOnlyABlankParts() {
    var dealt =
        names(
            "Управління у справах сім'ї, молоді та спорту міської ради Управління у справах сім'ї,"
                + " молоді та спорту, департамент освіти міської ради управління культури міської"
                + " ради",
            2);

    assertThat(dealt.get(0))
        .containsExactly("Управління у справах сім'ї, молоді та спорту міської ради");
    assertThat(dealt.get(1))
        .containsExactly(
            "Управління у справах сім'ї, молоді та спорту",
            "департамент освіти міської ради",
            "управління культури міської ради");
  }

  @Test
  void sharesOneBodyAmongAllMeasures() {
    var aligned = Alignment.executors("Служба у справах дітей", 3, KnownBodies.NONE);

    assertThat(aligned.parts()).hasSize(3);
    assertThat(aligned.shared()).containsOnly(true);
  }

  @Test
  void dealsTermsOfOneLine() {
    assertThat(Alignment.terms("2021 2021 - 2025", 2).parts())
        .containsExactly("2021", "2021 - 2025");
    assertThat(Alignment.terms("Щорічно 2021-2025 2022 рік", 2).parts())
        .containsExactly("Щорічно 2021-2025", "2022 рік");
  }

  @Test
  void leavesAMeasureWithoutATermWhenItsParagraphIsEmpty() {
    var aligned = Alignment.terms("2021-2025\n2022\n", 3);

    assertThat(aligned.parts()).containsExactly("2021-2025", "2022", "");
    assertThat(aligned.shared()).containsOnly(false);
  }

  @Test
  void sharesOneTermAndSaysSo() {
    var aligned = Alignment.terms("2021-2025", 2);

    assertThat(aligned.parts()).containsExactly("2021-2025", "2021-2025");
    assertThat(aligned.shared()).containsOnly(true);
  }

  @Test
  void isUnsureWhenTheNumbersDoNotFit() {
    assertThat(Alignment.terms("2021 2022", 3).confidence()).isLessThan(0.75);
  }

  private static List<List<String>> names(String cell, int measures) {
    return Alignment.executors(cell, measures, KnownBodies.NONE).parts().stream()
        .map(part -> part.stream().map(split -> split.executor().name()).toList())
        .toList();
  }
}
