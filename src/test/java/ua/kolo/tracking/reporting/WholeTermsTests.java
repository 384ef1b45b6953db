package ua.kolo.tracking.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.kolo.programmes.Act;
import ua.kolo.programmes.AdoptedMeasure;
import ua.kolo.programmes.AdoptedPlan;
import ua.kolo.programmes.ProgrammeId;

/// The money of a programme's whole term: of its years alone, each line's where it stands now.
class WholeTermsTests {
  private static final UUID ID = new UUID(0, 1);

  @Test
  void yearsAfterTheFinalReportsOwnAreNoPartOfItsTerm() {
    var term = term(List.of(line(0, "місцевий бюджет")), "місцевий бюджет", 2023, 2024, 2025);

    assertThat(term.spent().keySet()).containsExactly(2023, 2024);
    assertThat(term.total()).isEqualByComparingTo("20");
  }

  @Test
  void theOnlyLineOfAMeasureHoldsItsMoneyHoweverItsSourceIsWordedNow() {
    var term = term(List.of(line(0, "кошти місцевого бюджету")), "місцевий бюджет", 2023, 2024);

    assertThat(term.elsewhere()).isEmpty();
    assertThat(Objects.requireNonNull(term.lines().get("m")).getFirst().spent())
        .isEqualByComparingTo("20");
  }

  @Test
  void ofSeveralLinesNoneIsGuessedForASourceThatIsGone() {
    var lines = List.of(line(0, "обласний бюджет"), line(1, "інші джерела"));

    assertThat(term(lines, "місцевий бюджет", 2023, 2024).elsewhere().keySet())
        .containsExactly(2023, 2024);
  }

  /// Ten hryvnias of a source in each of these years, seen from the final report of 2024.
  private static WholeTerm term(List<AdoptedMeasure.Line> lines, String source, Integer... years) {
    var reports = List.of(years).stream().map(WholeTermsTests::report).toList();
    var last = reports.stream().filter(one -> one.year() == 2024).findFirst().orElseThrow();
    var money = List.of(new Spending(0, source, null, null, null, BigDecimal.TEN));
    return WholeTerms.gathered(
        plan(lines), last, reports, one -> List.of(new ReportedRow(row(one), money)));
  }

  private static AdoptedMeasure.Line line(int at, String source) {
    return new AdoptedMeasure.Line(at, source, List.of(), Map.of(), BigDecimal.TEN, false);
  }

  private static AdoptedPlan plan(List<AdoptedMeasure.Line> lines) {
    var measure =
        new AdoptedMeasure(
            "m", null, "Захід", null, null, null, List.of(), List.of(), lines, List.of());
    var act = new Act("рада", Act.Kind.DECISION, LocalDate.of(2023, 1, 5), "1");
    return new AdoptedPlan(
        new ProgrammeId(ID), "П", null, null, 2023, 2024, 1, act, null, List.of(measure));
  }

  private static ProgrammeReport report(int year) {
    var period = new Period(year == 2024 ? Period.Kind.FINAL : Period.Kind.YEAR, year, 1);
    return new ProgrammeReport(
        new UUID(1, year),
        ID,
        ID,
        "Вигадана програма",
        1,
        period.kind(),
        period.first(),
        period.last(),
        LocalDate.of(year, 12, 31),
        Instant.EPOCH,
        null,
        null,
        null,
        Instant.EPOCH,
        1,
        0,
        0,
        0,
        0,
        0,
        0);
  }

  private static Contribution row(ProgrammeReport report) {
    return new Contribution(
        ID,
        report.id(),
        ID,
        report.title(),
        ID,
        false,
        report.period(),
        report.startsOn(),
        report.endsOn(),
        report.dueOn(),
        "m",
        null,
        "Захід",
        null,
        null,
        null,
        "служба",
        null,
        Contribution.State.ACCEPTED,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        1,
        true);
  }
}
