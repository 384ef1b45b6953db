package ua.kolo.programmes.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.kolo.programmes.checking.Plans.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import ua.kolo.programmes.plan.Head.Level;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

class MoneyRulesTests {
  private static List<Finding> found(Plans plan, Rule rule) {
    return new Checks().check(plan.plan()).stream().filter(f -> f.rule() == rule).toList();
  }

  private static List<String> labels(List<Finding> found) {
    assertThat(found).hasSize(1);
    return found.getFirst().places().stream().map(Place::label).toList();
  }

  @Test
  void findsAmountsWithoutSourceAndSourcesWithoutAmount() {
    var plan =
        Plans.of(2024, 2025)
            .measure(row("1", null, "Перший").line("", "30 | 10 20"))
            .measure(row("2", null, "Другий").line("обласний бюджет", "_ | _ _"))
            .measure(row("3", null, "Третій").line("обласний бюджет", "30 | 10 20"));

    assertThat(found(plan, Rule.S9))
        .extracting(Finding::variant)
        .containsExactly("NO_SOURCE", "NO_AMOUNT");
  }

  @Test
  void accusesNoSumWhereHardlyARowAddsUpAndTheColumnIsAskedAbout() {
    var plan = hardlyAdding().asksAboutTotals();

    assertThat(found(plan, Rule.S1)).isEmpty();

    plan.measure(row("5", null, "П’ятий").line("обласний бюджет", "30 | 10 20"))
        .measure(row("6", null, "Шостий").line("обласний бюджет", "50 | 20 30"));

    assertThat(found(plan, Rule.S1)).hasSize(4);
  }

  @Test
  void accusesWrongSumsOnceTheColumnIsNotAskedAbout() {
    assertThat(found(hardlyAdding(), Rule.S1)).hasSize(4);
  }

  @Test
  void countsRowsOfOneYearAmongThoseThatAddUp() {
    var plan = hardlyAdding().asksAboutTotals();
    for (var number : List.of("5", "6", "7", "8")) {
      plan.measure(row(number, null, "Захід " + number).line("обласний бюджет", "20 | _ 20"));
    }

    assertThat(found(plan, Rule.S1)).hasSize(4);
  }

  @Test
  void rowsWithAYearThatWasNotUnderstoodSayNothingAboutTheColumns() {
    var plan = Plans.of(2024, 2025).asksAboutTotals();
    for (var number : List.of("1", "2", "3", "4")) {
      plan.measure(row(number, null, "Захід " + number).line("обласний бюджет", "30 | 20 10?"));
    }

    assertThat(found(plan, Rule.S1)).hasSize(4);
  }

  private static Plans hardlyAdding() {
    var plan = Plans.of(2024, 2025);
    for (var number : List.of("1", "2", "3", "4")) {
      plan.measure(row(number, null, "Захід " + number).line("обласний бюджет", "70 | 10 20"));
    }
    return plan;
  }

  @Test
  void gathersSharedAmountsInOneFinding() {
    var plan =
        Plans.of(2024, 2025)
            .measure(row("1", null, "Перший").by("Перша служба", "Друга школа").line("30 | 10 20"))
            .measure(row("2", null, "Другий").by("Перша служба", "Друга школа").line("3 | 1 2"))
            .measure(row("3", null, "Третій").by("Перша служба", "Друга школа").line("- | - -"));

    assertThat(labels(found(plan, Rule.S10))).containsExactly("1", "2");
  }

  @Test
  void findsTheRowThatWritesNothingInAnotherWay() {
    var plan =
        Plans.of(2024, 2025)
            .measure(row("1", null, "Перший").line("0"))
            .measure(row("2", null, "Другий").line("-"))
            .measure(row("3", null, "Третій").line("0"));

    assertThat(labels(found(plan, Rule.S11))).containsExactly("2");
  }

  @Test
  void suspectsHryvniasAmongThousands() {
    var plan = Plans.of(2024, 2025);
    for (int i = 1; i <= 6; i++) {
      plan.measure(row("" + i, null, "Захід").line(i * 50 + ""));
    }

    assertThat(found(plan, Rule.S12)).isEmpty();
    assertThat(found(plan.measure(row("7", null, "Притулок").line("25000")), Rule.S12)).isEmpty();
    assertThat(labels(found(plan.measure(row("8", null, "Захід").line("150000")), Rule.S12)))
        .containsExactly("8");
  }

  @Test
  void suspectsOneYearInHryvnias() {
    var plan =
        Plans.of(2024, 2026).measure(row("1", null, "Захід").line("120210 | 100 120000 110"));

    assertThat(labels(found(plan, Rule.S12))).containsExactly("1");
  }

  @Test
  void findsMoneyOutsideThePeriod() {
    var plan = Plans.of(2024, 2025).measure(row("1", null, "Захід").line("33 | 11 11 11"));

    assertThat(labels(found(plan, Rule.S13))).containsExactly("1");
    assertThat(found(plan, Rule.S13).getFirst().words()).containsEntry("years", "2026");
  }

  @Test
  void findsABudgetWhoseBodyTakesNoPart() {
    var plan =
        Plans.of(2024, 2025)
            .level(Level.OBLAST)
            .measure(
                row("1", null, "Перший")
                    .by("Департамент охорони здоров’я")
                    .line("бюджети територіальних громад", "30 | 10 20"))
            .measure(
                row("2", null, "Другий")
                    .by("Департамент", "територіальні громади")
                    .line("бюджети територіальних громад", "30 | 10 20"))
            .measure(row("3", null, "Третій").by("Департамент").line("місцеві бюджети", "3 | 1 2"));

    assertThat(labels(found(plan, Rule.S14))).containsExactly("1");
  }

  @Test
  void checksYearsOfTotalsWithoutATotalsColumn() {
    var plan =
        Plans.of(2024, 2025)
            .measure(row("1", null, "Перший").line("_ | 10 20"))
            .measure(row("2", null, "Другий").line("_ | 5 7"));

    assertThat(found(plan.total(Kind.GRAND_TOTAL, null, "_ | 15 27"), Rule.S5)).isEmpty();
    assertThat(found(plan.total(Kind.GRAND_TOTAL, "разом", "_ | 15 28"), Rule.S5)).hasSize(1);
  }

  @Test
  void checksATotalOfOneYear() {
    var plan =
        Plans.of(2024, 2025)
            .measure(row("1", null, "Перший").line("_ | 10 20"))
            .measure(row("2", null, "Другий").line("_ | 5 7"))
            .total(Kind.YEAR_TOTAL, "2024 рік", "15");

    assertThat(found(plan, Rule.S5)).isEmpty();
    assertThat(found(plan.total(Kind.YEAR_TOTAL, "2025 рік", "72"), Rule.S5)).hasSize(1);
  }
}
