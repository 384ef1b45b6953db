package ua.kolo.programmes.composing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import ua.kolo.programmes.editing.Correction.SetAmount;
import ua.kolo.programmes.editing.Correction.SetPeriod;
import ua.kolo.programmes.editing.Correction.SetTotal;
import ua.kolo.programmes.editing.Correction.SetUnit;
import ua.kolo.programmes.editing.Corrections;
import ua.kolo.programmes.editing.YearColumns;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Head.Period;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;

class RenewalTests {
  private final Plan before = Examples.wrongTotals();

  @Test
  void wrongTotalsOfThePaperAreNotTakenOver() {
    assertThat(Examples.sums(before)).isNotEmpty();

    var plan = renewed(2030, 2034, MoneyRule.KEPT);

    assertThat(Examples.sums(plan)).isEmpty();
    assertThat(plan.totals()).hasSameSizeAs(before.totals());
    assertThat(sum(plan)).isEqualByComparingTo(sum(before));
  }

  @Test
  void yearsOfMoneyColumnsAndTermsMove() {
    var old = Renewal.period(before);

    var plan = renewed(2030, 2030 + old.to() - old.from(), MoneyRule.KEPT);

    assertThat(plan.head().period()).isEqualTo(new Period(2030, 2030 + old.to() - old.from()));
    assertThat(plan.layout().columns())
        .extracting(Column::year)
        .filteredOn(Objects::nonNull)
        .isSortedAccordingTo(Comparator.naturalOrder())
        .contains(2030);
    assertThat(plan.layout().headerRows().toString())
        .contains("2030")
        .doesNotContain(String.valueOf(old.from()));
    assertThat(plan.measures())
        .flatMap(Measure::lines)
        .flatMap(line -> line.byYear().keySet())
        .allSatisfy(year -> assertThat(year).isBetween(2030, 2034));
  }

  @Test
  void aShorterPeriodKeepsTheFirstYearsAndSaysTheirSum() {
    var plan = renewed(2030, 2030, MoneyRule.KEPT);

    assertThat(Examples.sums(plan)).isEmpty();
    assertThat(plan.measures())
        .flatMap(Measure::lines)
        .flatMap(line -> line.byYear().keySet())
        .containsOnly(2030);
  }

  @Test
  void amountsGrowAndAreRounded() {
    var rule = new MoneyRule(new BigDecimal("1.137"), BigDecimal.valueOf(1000));

    var plan = renewed(2030, 2034, rule);

    assertThat(Examples.sums(plan)).isEmpty();
    assertThat(sum(plan)).isGreaterThan(sum(before));
    assertThat(plan.measures())
        .flatMap(Measure::lines)
        .flatMap(line -> line.byYear().values())
        .isNotEmpty()
        .allSatisfy(
            amount ->
                assertThat(amount.remainder(BigDecimal.valueOf(1000))).isEqualByComparingTo("0"));
  }

  @Test
  void emptiedAmountsLeaveSourcesInTheirPlaces() {
    var plan = renewed(2030, 2034, MoneyRule.EMPTIED);

    assertThat(sum(plan)).isEqualByComparingTo("0");
    assertThat(plan.measures()).flatMap(Measure::lines).anyMatch(line -> !line.sources().isEmpty());
    assertThat(Examples.sums(plan)).isEmpty();
  }

  @Test
  void aPlanInAnotherUnitGetsATableOfItsOwn() {
    var outline = Examples.outline(2030, 2031);
    var hryvnias =
        new Outline(
            outline.title(),
            outline.kind(),
            outline.level(),
            outline.place(),
            outline.period(),
            AmountUnit.HRYVNIA);

    var plan = Renewal.of(before, hryvnias, MoneyRule.KEPT);

    assertThat(plan.layout().headerRows().toString()).contains(", грн").doesNotContain("тис");
  }

  @Test
  void aReportBecomesAPlanWithoutItsActualResults() {
    var report = Examples.sample("1-raion-report.docx");
    assertThat(report.measures()).anyMatch(measure -> measure.result() != null);

    var plan = Renewal.of(report, Examples.outline(2030, 2030), MoneyRule.KEPT);

    assertThat(plan.measures())
        .hasSameSizeAs(report.measures())
        .allMatch(measure -> measure.result() == null);
    assertThat(plan.layout().columns()).noneMatch(column -> column.role() == Role.ACTUAL_RESULT);
    assertThat(plan.measures())
        .filteredOn(measure -> measure.term().raw() != null)
        .isNotEmpty()
        .allSatisfy(measure -> assertThat(measure.term().raw()).doesNotContain("2022", "2025"));
  }

  @Test
  void aCountedTotalFollowsEveryChangeUntilSomebodyWritesIt() {
    var template = Template.all().getFirst();
    var fresh = TemplatePlan.of(template, Examples.outline(2027, 2028));

    var first = Corrections.apply(fresh, new SetAmount("m3", 0, 2027, "12,5"));
    var second = Corrections.apply(first, new SetAmount("m4", 0, 2028, "7,5"));
    var written = Corrections.apply(second, new SetTotal(0, null, "21"));
    var third = Corrections.apply(written, new SetAmount("m5", 0, 2027, "100"));

    assertThat(fresh.totals().getFirst().total()).isNull();
    assertThat(second.totals().getFirst().total()).isEqualByComparingTo("20000");
    assertThat(second.totals().getFirst().byYear()).containsOnlyKeys(2027, 2028);
    assertThat(third.totals().getFirst().total()).isEqualByComparingTo("21000");
    assertThat(Examples.sums(third)).isNotEmpty();
  }

  @Test
  void aHeadingOverSeveralYearsNamesTheNewOnes() {
    var old = TemplatePlan.of(Template.all().getFirst(), Examples.outline(2024, 2026)).layout();
    var rows = new ArrayList<>(old.headerRows());
    rows.set(0, rows.get(0).stream().map(text -> text + " на 2024–2026 роки").toList());
    var headed = new Layout(old.columns(), old.levels(), rows, old.numberRow(), true, old.shape());

    var shifted = Objects.requireNonNull(YearColumns.shifted(headed, List.of(2027, 2028)));

    assertThat(shifted.layout().headerRows().toString())
        .contains("2027–2028 роки", "2027,", "2028,")
        .doesNotContain("2026");
  }

  @Test
  void columnsOfYearsUnderSourcesAreNotRunTogether() {
    var old = TemplatePlan.of(Template.all().getFirst(), Examples.outline(2024, 2025)).layout();
    var columns = new ArrayList<Column>();
    for (var column : old.columns()) {
      columns.add(column);
      if (column.year() != null) {
        columns.add(new Column(column.role(), column.header(), column.year(), "інше", null, 1));
      }
    }
    var doubled = new Layout(columns, old.levels(), List.of(), false, true, old.shape());

    assertThat(YearColumns.shifted(doubled, List.of(2027))).isNull();
  }

  @Test
  void anotherUnitOfADraftNeverPrintedChangesNoMoney() {
    var fresh = TemplatePlan.of(Template.all().getFirst(), Examples.outline(2027, 2028));
    var paid = Corrections.apply(fresh, new SetAmount("m3", 0, 2027, "12,5"));

    var changed = Corrections.apply(paid, new SetUnit(AmountUnit.HRYVNIA));

    assertThat(sum(changed)).isEqualByComparingTo("12500");
    assertThat(changed.layout().headerRows().toString()).contains(", грн").doesNotContain("тис");
  }

  @Test
  void columnsFollowTheirPeriodAndNoneWithMoneyIsLost() {
    var fresh = TemplatePlan.of(Template.all().getFirst(), Examples.outline(2027, 2028));
    var paid = Corrections.apply(fresh, new SetAmount("m3", 0, 2027, "12,5"));

    assertThat(years(Corrections.apply(fresh, new SetPeriod(2028, 2030))))
        .containsExactly(2028, 2029, 2030);
    assertThat(years(Corrections.apply(paid, new SetPeriod(2028, 2030))))
        .containsExactly(2027, 2028, 2029, 2030);
  }

  private static List<Integer> years(Plan plan) {
    return plan.layout().columns().stream().map(Column::year).filter(Objects::nonNull).toList();
  }

  private Plan renewed(int from, int to, MoneyRule rule) {
    return Renewal.of(before, Examples.outline(from, to), rule);
  }

  private static BigDecimal sum(Plan plan) {
    return plan.measures().stream()
        .flatMap(measure -> measure.lines().stream())
        .filter(line -> !line.ofWhich())
        .map(line -> line.amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
