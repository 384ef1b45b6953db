package ua.kolo.tracking.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.programmes.Act;
import ua.kolo.programmes.AdoptedMeasure;
import ua.kolo.programmes.AdoptedPlan;
import ua.kolo.programmes.ProgrammeId;

/// Money by years and sources: what each year planned stands with that year, what nobody divided by
/// years with none.
class MoneyYearsTests {
  @Test
  void eachYearHasItsPlanBySourceAndWhatIsNotDividedStandsApart() {
    var years =
        MoneyYears.of(
            plan(
                line(0, "місцевий", Map.of(2025, sum("100"), 2026, sum("200")), null, false),
                line(1, "обласний", Map.of(2026, sum("50")), null, false),
                line(2, "обласний", Map.of(2026, sum("50")), null, true),
                line(3, "інші", Map.of(), sum("7"), false)),
            Map.of());

    assertThat(years.years()).extracting(MoneyYears.OfYear::year).containsExactly(2025, 2026);
    assertThat(years.years())
        .extracting(MoneyYears.OfYear::cover)
        .containsOnly(ToldTimes.Cover.NONE);
    assertThat(years.years().get(0).money().total().planned()).isEqualByComparingTo("100");
    assertThat(years.years().get(1).money().total().planned()).isEqualByComparingTo("250");
    assertThat(years.unspread()).isEqualByComparingTo("7");
    assertThat(years.sources().rows())
        .filteredOn(row -> "місцевий".equals(row.source()))
        .singleElement()
        .satisfies(row -> assertThat(row.planned()).isEqualByComparingTo("300"))
        .satisfies(row -> assertThat(row.spent()).isNull());
    assertThat(years.byYear().rows()).extracting(MoneyPicture.Row::source).contains("2025");
  }

  @Test
  void whatALineDoesNotDivideByYearsIsNotLost() {
    var years =
        MoneyYears.of(
            plan(
                line(0, "місцевий", Map.of(2025, sum("100"), 2026, sum("100")), sum("500"), false)),
            Map.of());

    assertThat(years.sources().total().planned()).isEqualByComparingTo("200");
    assertThat(years.unspread()).isEqualByComparingTo("300");
  }

  @Test
  void noPerCentIsTakenOfAPlanThatIsDividedInPart() {
    var spent =
        new MoneyPicture(List.of(), new MoneyPicture.Row(null, sum("100"), null, null, sum("140")));

    assertThat(new MoneyYears(List.of(), spent, sum("7")).percent()).isNull();
    assertThat(new MoneyYears(List.of(), spent, null).percent()).isEqualTo(140);
  }

  @Test
  void aPaperOfPublishedReportsSaysThatNonePublishedTellsOfAYear() {
    var term = new WholeTerm(null, new TreeMap<>(), List.of(2024), new TreeMap<>(), Map.of());

    assertThat(term.notes(true)).singleElement().asString().contains("2024", "оприлюдненого");
    assertThat(term.notes(false)).singleElement().asString().contains("2024", "затвердженого");
  }

  private static BigDecimal sum(String amount) {
    return new BigDecimal(amount);
  }

  private static AdoptedMeasure.Line line(
      int at,
      String source,
      Map<Integer, BigDecimal> byYear,
      @Nullable BigDecimal total,
      boolean ofWhich) {
    return new AdoptedMeasure.Line(at, source, List.of(), byYear, total, ofWhich);
  }

  private static AdoptedPlan plan(AdoptedMeasure.Line... lines) {
    var measure =
        new AdoptedMeasure(
            "m", null, "Захід", null, null, null, List.of(), List.of(), List.of(lines), List.of());
    var act = new Act("рада", Act.Kind.DECISION, LocalDate.of(2025, 1, 5), "1");
    var id = new ProgrammeId(UUID.randomUUID());
    return new AdoptedPlan(id, "П", null, null, 2025, 2026, 1, act, null, List.of(measure));
  }
}
