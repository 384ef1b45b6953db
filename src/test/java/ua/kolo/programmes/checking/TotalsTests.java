package ua.kolo.programmes.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.kolo.programmes.checking.Plans.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

class TotalsTests {
  private static final String WELFARE = "Департамент соціального захисту населення";
  private static final String CHILDREN = "Служба у справах дітей міської ради";

  private static List<Finding> sums(Plans plan) {
    return sums(plan.plan());
  }

  private static List<Finding> sums(Plan plan) {
    return new Checks().check(plan).stream().filter(Finding::isSum).toList();
  }

  private static Plans twoExecutors() {
    return Plans.of(2024, 2026)
        .measure(row("1", null, "Навчання").by(WELFARE).line("60 | 10 20 30"))
        .measure(row("2", null, "Притулок").by(WELFARE).line("900 | 300 300 300"))
        .measure(row("3", null, "Табір").by(CHILDREN).line("45 | 15 15 15"));
  }

  @Test
  void leavesRightTotalsInPeace() {
    var plan =
        twoExecutors()
            .total(Kind.EXECUTOR_TOTAL, WELFARE, "960 | 310 320 330")
            .total(Kind.EXECUTOR_TOTAL, CHILDREN, "45 | 15 15 15")
            .total(Kind.GRAND_TOTAL, null, "1005 | 325 335 345");

    assertThat(sums(plan)).isEmpty();
  }

  @Test
  void knowsAnExecutorUnderAnotherSpelling() {
    var plan =
        twoExecutors()
            .total(Kind.EXECUTOR_TOTAL, "служба у справах дітей", "45 | 15 15 15")
            .total(
                Kind.EXECUTOR_TOTAL,
                "департамент соціального захисту населення облдержадміністрації",
                "960 | 310 320 330");

    assertThat(sums(plan)).isEmpty();
  }

  @Test
  void accusesATotalThatAgreesWithWrongSubtotalsOnly() {
    var found =
        sums(
            twoExecutors()
                .total(Kind.EXECUTOR_TOTAL, WELFARE, "900 | 300 300 300")
                .total(Kind.EXECUTOR_TOTAL, CHILDREN, "45 | 15 15 15")
                .total(Kind.GRAND_TOTAL, null, "945 | 315 315 315"));

    assertThat(found).extracting(Finding::rule).containsExactly(Rule.S3, Rule.S6);
    assertThat(found.getLast().explanation().causes().getFirst().kind())
        .isEqualTo(Explanation.Cause.Kind.REPEATS_TOTAL);
  }

  @Test
  void doesNotAccuseATotalOfABodyThatTakesNoPart() {
    assertThat(sums(twoExecutors().total(Kind.EXECUTOR_TOTAL, "Центр зайнятості", "77 | 1 2 3")))
        .extracting(Finding::rule)
        .containsExactly(Rule.S1);
  }

  @Test
  void givesASharedAmountToWhomTheTotalsGiveIt() {
    var shared = row("4", null, "Разом").by(CHILDREN, WELFARE).line("30 | 10 10 10");

    assertThat(
            sums(
                twoExecutors()
                    .measure(shared)
                    .total(Kind.EXECUTOR_TOTAL, WELFARE, "990 | 320 330 340")
                    .total(Kind.EXECUTOR_TOTAL, CHILDREN, "45 | 15 15 15")))
        .isEmpty();
    assertThat(
            sums(
                twoExecutors()
                    .measure(shared)
                    .total(Kind.EXECUTOR_TOTAL, WELFARE, "975 | 315 325 335")
                    .total(Kind.EXECUTOR_TOTAL, CHILDREN, "60 | 20 20 20")))
        .isEmpty();
  }

  @Test
  void accusesASharedAmountThatNoTotalHolds() {
    var found =
        sums(
            twoExecutors()
                .measure(row("4", null, "Разом").by(CHILDREN, WELFARE).line("30 | 10 10 10"))
                .total(Kind.EXECUTOR_TOTAL, WELFARE, "960 | 310 320 330")
                .total(Kind.EXECUTOR_TOTAL, CHILDREN, "45 | 15 15 15"));

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().explanation().causes().getFirst().place())
        .extracting(Place::label)
        .isEqualTo("4");
  }

  @Test
  void sumsSourcesWhateverTheirCase() {
    var plan =
        Plans.of(2024, 2025)
            .measure(row("1", null, "Навчання").line("обласний бюджет", "30 | 10 20"))
            .measure(row("2", null, "Табір").line("кошти місцевого бюджету", "7 | 3 4"))
            .measure(row("3", null, "Центр").line("кошти обласного бюджету", "5 | 5 0"));

    assertThat(sums(plan.total(Kind.SOURCE_TOTAL, "обласного бюджету", "35 | 15 20"))).isEmpty();
    assertThat(sums(plan.total(Kind.SOURCE_TOTAL, "місцевий бюджет", "8 | 4 4")))
        .extracting(Finding::rule)
        .containsExactly(Rule.S4);
  }

  @Test
  void addsASectionOverItsWholeTree() {
    var plan =
        Plans.of(2024, 2025)
            .node("A", "1.", "Розділ")
            .node("A1", "1)", "Завдання", "A")
            .node("B", "2.", "Інший розділ")
            .measure(row("1", "A1", "Навчання").line("30 | 10 20"))
            .measure(row("2", "A", "Табір").line("7 | 3 4"))
            .measure(row("3", "B", "Центр").line("5 | 5 0"));

    assertThat(sums(plan.total(Kind.SECTION_TOTAL, "розділ 1", "A", null, "37 | 13 24"))).isEmpty();
    assertThat(sums(plan.total(Kind.SECTION_TOTAL, "розділ 2", "B", null, "6 | 6 0")))
        .extracting(Finding::rule)
        .containsExactly(Rule.S6);
  }

  @Test
  void tellsAWrongYearOfARightTotal() {
    var found = sums(twoExecutors().total(Kind.GRAND_TOTAL, null, "1005 | 335 325 345"));

    assertThat(found).hasSize(1);
    assertThat(found.getFirst())
        .extracting(Finding::rule, f -> f.words().get("year"))
        .containsExactly(Rule.S5, "2024");
    assertThat(found.getFirst().byYear()).containsOnlyKeys(2024, 2025);
  }

  @Test
  void takesNoBlankForAZero() {
    var plan =
        twoExecutors()
            .measure(row("4", null, "Без суми").by(CHILDREN).line("_ | _ _ _"))
            .total(Kind.EXECUTOR_TOTAL, CHILDREN, "145 | 45 50 50");
    var found = sums(plan);

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().severity()).isEqualTo(Severity.WARNING);
    assertThat(found.getFirst().words()).containsEntry("unknown", "1");
  }

  @Test
  void judgesNoTotalWhoseLinesHaveNoAmounts() {
    var plan =
        Plans.of(2024, 2025)
            .measure(row("1", null, "Навчання").by(WELFARE).line("- | - -"))
            .total(Kind.GRAND_TOTAL, null, "100 | 50 50");

    assertThat(sums(plan)).isEmpty();
  }

  @Test
  void judgesNoYearsWhenLinesPrintTotalsOnly() {
    var plan =
        Plans.of(2024, 2025)
            .measure(row("1", null, "Навчання").line("100"))
            .measure(row("2", null, "Табір").line("50 | 20 30"))
            .total(Kind.GRAND_TOTAL, null, "150 | 70 80");

    assertThat(sums(plan)).isEmpty();
  }

  @Test
  void tellsAWrongRowOnce() {
    var plan =
        Plans.of(2024, 2025)
            .measure(row("1", null, "Навчання").line("110 | 50 50"))
            .measure(row("2", null, "Табір").line("50 | 20 30"))
            .total(Kind.GRAND_TOTAL, null, "150 | 70 80");

    assertThat(sums(plan)).extracting(Finding::rule).containsExactly(Rule.S1);
  }

  @Test
  void countsAnOfWhichTotalByTheWordsOfItsMeasure() {
    var shelter = "обласний притулок для постраждалих осіб";
    var plan =
        Plans.of(2024, 2025)
            .measure(
                row("1", null, "Утримання обласного притулку для постраждалих осіб у місті")
                    .by(WELFARE)
                    .line("70 | 30 40"))
            .measure(row("2", null, "Навчання").by(WELFARE).line("5 | 2 3"))
            .total(Kind.EXECUTOR_TOTAL, WELFARE, "75 | 32 43");

    assertThat(sums(plan.total(Kind.OF_WHICH, shelter, null, 0, "70 | 30 40"))).isEmpty();
    assertThat(sums(plan.total(Kind.OF_WHICH, shelter + " матері", null, 0, "60 | 30 30")))
        .isNotEmpty();
    assertThat(sums(twoExecutors().total(Kind.OF_WHICH, "невідоме місце", "1 | 1 0 0"))).isEmpty();
  }

  @Test
  void doesNotAddWhatDetailsALine() {
    var plan =
        Plans.of(2024, 2025)
            .measure(
                row("1", null, "Навчання")
                    .line("усього", "100 | 50 50")
                    .line("(обласний бюджет)", "60 | 30 30")
                    .line("(місцевий бюджет)", "40 | 20 20"))
            .total(Kind.GRAND_TOTAL, null, "100 | 50 50");

    assertThat(sums(plan)).isEmpty();
  }

  @Test
  void wantsAFullBreakdownToGiveTheLine() {
    var found =
        sums(
            Plans.of(2024, 2025)
                .measure(
                    row("1", null, "Навчання")
                        .line("", "100 | 50 50")
                        .line("(обласний бюджет)", "60 | 30 30")
                        .line("(місцевий бюджет)", "30 | 10 20")));

    assertThat(found).extracting(Finding::rule).containsExactly(Rule.S2);
  }

  @Test
  void letsAPartOfALineBeSmaller() {
    var plan =
        Plans.of(2024, 2025)
            .measure(
                row("1", null, "Навчання")
                    .line("100 | 50 50")
                    .line("(оплата праці)", "60 | 30 30"));

    assertThat(sums(plan)).isEmpty();
  }

  @Test
  void holdsThePassportAgainstTheTable() {
    var plan = twoExecutors().total(Kind.GRAND_TOTAL, null, "1005 | 325 335 345");

    assertThat(sums(plan.total(Kind.RESOURCE_TOTAL, null, "1005 | 325 335 345"))).isEmpty();
    var found = sums(plan.total(Kind.PASSPORT_TOTAL, null, "1050"));
    assertThat(found).extracting(Finding::rule).containsExactly(Rule.S8);
    assertThat(found.getFirst().explanation().causes().getFirst().kind())
        .isEqualTo(Explanation.Cause.Kind.DIGITS_SWAPPED);
  }

  @Test
  void holdsTheResourcesOfASourceAgainstItsLines() {
    var plan =
        Plans.of(2024, 2025)
            .measure(row("1", null, "Навчання").line("обласний бюджет", "60 | 30 30"))
            .total(Kind.RESOURCE_TOTAL, "обласний бюджет", "60 | 30 30");

    assertThat(sums(plan)).isEmpty();
    var found = sums(plan.total(Kind.PASSPORT_TOTAL, "кошти обласного бюджету", "65"));
    assertThat(found).extracting(Finding::rule).containsExactly(Rule.S8);
    assertThat(found.getFirst().difference()).isEqualByComparingTo("5000");
  }
}
