package ua.kolo.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.indicators.Standing;
import ua.kolo.overview.Neighbours.Kind;
import ua.kolo.platform.Acting;
import ua.kolo.platform.NotFound;

/// The board counts what is published and shows the rest as missing; indicators are rolled up only
/// where their rule allows it.
@KoloTest
class OverviewTests {
  private final Neighbours raion = new Neighbours(4);
  private final Acting reader = Someone.as(Role.ANALYST, raion.raionUnit()).acting();
  private final Overview overview;
  private final Comparison comparison;

  OverviewTests(Overview overview, Comparison comparison) {
    this.overview = overview;
    this.comparison = comparison;
  }

  @Test
  void whatIsMissingIsMissingAndNotNought() {
    var first = raion.programme(1, raion.hromada(1), "HROMADA", 2025, 2027, 5000);
    var second = raion.programme(1, null, "HROMADA", 2025, 2025, 700);
    raion.programme(2, raion.hromada(2), "HROMADA", 2024, 2026, 300);
    raion.report(1, first, "YEAR", "2025-01-01", true);
    raion.report(1, second, "YEAR", "2025-01-01", false);

    var board = board(BoardFilter.of(raion.raion(), 2025));

    assertThat(board.totals()).isEqualTo(new BoardTotals(4, 2, 0, 0, new BigDecimal("6000")));
    assertThat(board.rows()).extracting(row -> row.programmes().size()).containsExactly(2, 1, 0, 0);
    assertThat(board.rows()).extracting(HromadaRow::reported).containsExactly(1, 0, 0, 0);
    assertThat(board.rows().getFirst().planned()).isEqualByComparingTo("5700");
    assertThat(board.rows().getLast().planned()).isNull();
    assertThat(board.rows()).extracting(HromadaRow::coverage).containsOnlyNulls();
  }

  @Test
  void aReportCountsForItsOwnPartOfTheYearOnly() {
    var id = raion.programme(1, raion.hromada(1), "HROMADA", 2025, 2027, 1);
    raion.report(1, id, "HALF_YEAR", "2025-07-01", true);
    raion.report(1, id, "FINAL", "2026-01-01", true);

    assertThat(reported(2025, Part.YEAR)).isZero();
    assertThat(reported(2025, Part.H1)).isZero();
    assertThat(reported(2025, Part.H2)).isOne();
    assertThat(reported(2025, Part.Q3)).isZero();
    assertThat(reported(2026, Part.YEAR)).isOne();
  }

  @Test
  void aProgrammeIsOfTheHromadaWhoseInstitutionKeepsItWhateverItsDocumentNames() {
    raion.programme(1, null, "OBLAST", 2025, 2025, 1);
    raion.programme(1, raion.hromada(3), "HROMADA", 2025, 2025, 2);
    raion.programme(2, raion.hromada(2).substring(0, 9) + "0010012345", "HROMADA", 2025, 2025, 3);

    var rows = board(BoardFilter.of(raion.raion(), 2025)).rows();

    assertThat(rows).extracting(row -> row.programmes().size()).containsExactly(1, 1, 0, 0);
  }

  @Test
  void programmesOfTheRaionItselfStandAboveWithWhatIsMissing() {
    var first = raion.programme(1, null, "RAION", 2025, 2025, 10);
    var second = raion.programme(2, null, "OBLAST", 2025, 2025, 20);
    var own = raion.programme(3, raion.hromada(3), "HROMADA", 2025, 2025, 30);
    var past = raion.programme(4, null, "RAION", 2023, 2024, 40);
    var report = raion.report(1, first, "YEAR", "2025-01-01", true);

    var upper = board(BoardFilter.of(raion.raion(), 2025)).upper();

    assertThat(upper)
        .extracting(one -> one.programme().id())
        .contains(first, second)
        .doesNotContain(own, past);
    assertThat(upper)
        .filteredOn(one -> one.programme().id().equals(first))
        .singleElement()
        .satisfies(one -> assertThat(Objects.requireNonNull(one.report()).id()).isEqualTo(report));
    assertThat(upper)
        .filteredOn(one -> one.programme().id().equals(second))
        .singleElement()
        .satisfies(one -> assertThat(one.report()).isNull());
  }

  @Test
  void aProgrammeCountsInTheYearsItHolds() {
    raion.programme(1, raion.hromada(1), "HROMADA", 2024, 2025, 10);

    assertThat(board(BoardFilter.of(raion.raion(), 2023)).totals().adopted()).isZero();
    assertThat(board(BoardFilter.of(raion.raion(), 2025)).totals().adopted()).isOne();
    assertThat(board(BoardFilter.of(raion.raion(), 2026)).totals().adopted()).isZero();
  }

  @Test
  void rowsAreFilteredAndSortedWithWhatIsMissingLast() {
    raion.programme(1, raion.hromada(1), "HROMADA", 2025, 2025, 10);
    raion.programme(2, raion.hromada(2), "HROMADA", 2025, 2025, 30);

    assertThat(names(BoardFilter.Show.ALL, BoardFilter.Sort.PLANNED, false))
        .containsExactly("Громада Б", "Громада А", "Громада В", "Громада Г");
    assertThat(names(BoardFilter.Show.ALL, BoardFilter.Sort.PLANNED, true))
        .containsExactly("Громада А", "Громада Б", "Громада В", "Громада Г");
    assertThat(names(BoardFilter.Show.NO_PROGRAMME, BoardFilter.Sort.NAME, false))
        .containsExactly("Громада Г", "Громада В");
    var named =
        new BoardFilter(
            raion.raion(),
            2025,
            Part.YEAR,
            "громада в",
            BoardFilter.Show.ALL,
            BoardFilter.Sort.NAME,
            true);
    assertThat(board(named).rows()).hasSize(1);
  }

  @Test
  void whoeverWorksInAHromadaLooksAtItsRaionFirst() {
    assertThat(reader.call(overview::home).code()).isEqualTo(raion.raion());
    var inHromada = Someone.as(Role.ANALYST, raion.unit(1)).acting();
    assertThat(inHromada.call(overview::home).code()).isEqualTo(raion.raion());
    var nowhere = Someone.as(Role.ANALYST, UUID.randomUUID()).acting();
    assertThat(nowhere.call(overview::home).code()).isEqualTo("UA00000000000000000");
  }

  @Test
  void aHromadaInFullShowsPublishedReportsOnly() {
    var id = raion.programme(1, raion.hromada(1), "HROMADA", 2025, 2025, 10);
    var open = raion.report(1, id, "QUARTER", "2025-01-01", true);
    raion.report(1, id, "QUARTER", "2025-04-01", false);

    var hromada = reader.call(() -> overview.hromada(raion.hromada(1), 2025, 2025));

    assertThat(hromada.reports(id)).extracting(report -> report.id()).containsExactly(open);
    assertThatThrownBy(() -> reader.call(() -> overview.hromada(raion.raion(), 2025, 2025)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void eventsAddUpAndTheMissingAreNamed() {
    told("E-1", Kind.EVENTS, "10", "7.5");

    var result = compared("e-1");

    assertThat(result.rolled().together()).isEqualTo(Together.SUM);
    assertThat(result.rolled().amount()).isEqualByComparingTo("17.5");
    assertThat(result.rolled().told()).isEqualTo(2);
    assertThat(result.rolled().missing()).isEqualTo(2);
    assertThat(result.rows()).hasSize(4);
    assertThat(result.rows().getFirst().place().name()).isEqualTo("Громада А");
    assertThat(result.rows().get(2).isTold()).isFalse();
  }

  @Test
  void peopleAreAtMostTheSumAndSmallFiguresAreInNone() {
    told("P-1", Kind.PEOPLE, "12", "FEW", "20");

    var rolled = compared("P-1").rolled();

    assertThat(rolled.together()).isEqualTo(Together.AT_MOST);
    assertThat(rolled.amount()).isEqualByComparingTo("32");
    assertThat(rolled.hidden()).isOne();
    assertThat(rolled.told()).isEqualTo(3);
  }

  @Test
  void sharesAreNeitherAddedNorAveraged() {
    told("S-1", Kind.SHARE, "40", "60", "90");

    var rolled = compared("S-1").rolled();

    assertThat(rolled.together()).isEqualTo(Together.SPREAD);
    assertThat(rolled.amount()).isNull();
    assertThat(List.of(rolled.low(), rolled.middle(), rolled.high()))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("40"), new BigDecimal("60"), new BigDecimal("90"));
  }

  @Test
  void differentThingsUnderOneCodeAreNotReckonedTogether() {
    told("U-1", Kind.EVENTS, "4");
    var other = raion.programme(2, raion.hromada(2), "HROMADA", 2025, 2025, 1);
    raion.indicator(2, other, "U-1", Kind.PEOPLE, 2025, "9");

    var rolled = compared("U-1").rolled();

    assertThat(rolled.together()).isEqualTo(Together.UNLIKE);
    assertThat(rolled.amount()).isNull();
  }

  @Test
  void oneHromadasOwnWordingHidesNobodyElsesSum() {
    told("W-1", Kind.EVENTS, "4", "6");
    var other = raion.programme(3, raion.hromada(3), "HROMADA", 2025, 2025, 1);
    raion.indicator(3, other, "W-1", new Kind("THINGS", "Відсоток", "LAST"), 2025, "50");
    var fourth = raion.programme(4, raion.hromada(4), "HROMADA", 2025, 2025, 1);
    raion.indicator(4, fourth, "W-1", new Kind("THINGS", "Захід", "SUM"), 2025, "5");

    var result = compared("W-1");

    assertThat(result.rolled().together()).isEqualTo(Together.UNLIKE);
    assertThat(result.alike()).hasSize(2);
    assertThat(result.alike().getFirst().rolled().amount()).isEqualByComparingTo("15");
    assertThat(result.alike().getFirst().rolled().told()).isEqualTo(3);
    assertThat(result.alike().getLast().rolled().together()).isEqualTo(Together.SPREAD);
  }

  @Test
  void placesTwoProgrammesOfAHromadaTellCountOnce() {
    var places = new Kind("THINGS", "місць", "LAST");
    told("L-1", places, "20", "10");
    var newer = raion.programme(1, raion.hromada(1), "HROMADA", 2025, 2025, 1);
    raion.indicator(1, newer, "L-1", places, 2025, "24");

    var rolled = compared("L-1").rolled();

    assertThat(rolled.amount()).isEqualByComparingTo("34");
    assertThat(rolled.twice()).isOne();
  }

  @Test
  void peopleOfTwoProgrammesOfAHromadaMayBeOthersSoTheMostIsTheirSum() {
    told("Q-1", Kind.PEOPLE, "300");
    var newer = raion.programme(1, raion.hromada(1), "HROMADA", 2025, 2025, 1);
    raion.indicator(1, newer, "Q-1", Kind.PEOPLE, 2025, "50");

    var rolled = compared("Q-1").rolled();

    assertThat(rolled.together()).isEqualTo(Together.AT_MOST);
    assertThat(rolled.amount()).isEqualByComparingTo("350");
    assertThat(rolled.twice()).isZero();
  }

  @Test
  void thousandsAreNotAddedToOnes() {
    told("T-1", new Kind("PERSONS", "осіб", "APART"), "120");
    var other = raion.programme(2, raion.hromada(2), "HROMADA", 2025, 2025, 1);
    raion.indicator(2, other, "T-1", new Kind("PERSONS", "осіб, тис.", "APART"), 2025, "0.3");

    var result = compared("T-1");

    assertThat(result.rolled().together()).isEqualTo(Together.UNLIKE);
    assertThat(result.alike()).hasSize(2);
  }

  @Test
  void averagesAreNotAddedThoughTheirRuleIsTheLastFigure() {
    told("R-1", new Kind("THINGS", "днів у середньому", "LAST"), "3", "4");

    assertThat(compared("R-1").rolled().amount()).isNull();
  }

  @Test
  void aProgrammeRepealedBeforeTheYearIsNoneOfIt() {
    var id = raion.programme(1, raion.hromada(1), "HROMADA", 2024, 2026, 10);
    Neighbours.run(
        """
        update programmes.programme set repeal_body = 'Рада', repeal_kind = 'DECISION',
          repeal_date = '2025-03-01', repeal_number = '7', repealed_at = now(), repealed_by = 'system'
         where id = '%s'
        """
            .formatted(id));

    assertThat(board(BoardFilter.of(raion.raion(), 2025)).totals().adopted()).isOne();
    assertThat(board(BoardFilter.of(raion.raion(), 2026)).totals().adopted()).isZero();
  }

  @Test
  void codesAreThoseOfPublishedIndicatorsOfThePlace() {
    told("C-1", Kind.EVENTS, "1");
    var codes = reader.call(() -> comparison.codes(raion.raion(), 2025));
    assertThat(codes).extracting(one -> one.code()).containsExactly("C-1");
    assertThat(reader.call(() -> comparison.codes(raion.raion(), 2019))).isEmpty();

    Neighbours.run(
        "update indicators.indicator set published_at = null where unit = '%s'"
            .formatted(raion.unit(1)));

    assertThat(reader.call(() -> comparison.codes(raion.raion(), 2025))).isEmpty();
  }

  @Test
  void aFigureWithoutATargetIsToldSo() {
    told("T-1", Kind.EVENTS, "1");

    assertThat(compared("T-1").sample())
        .satisfies(one -> assertThat(one.progress().standing()).isEqualTo(Standing.NO_TARGET));
  }

  // Figures of the first hromadas in 2025.
  private void told(String code, Kind kind, String... amounts) {
    for (int i = 1; i <= amounts.length; i++) {
      var programme = raion.programme(i, raion.hromada(i), "HROMADA", 2025, 2025, 1);
      raion.indicator(i, programme, code, kind, 2025, amounts[i - 1]);
    }
  }

  private Comparison.Result compared(String code) {
    return reader.call(() -> comparison.of(raion.raion(), 2025, code));
  }

  private int reported(int year, Part part) {
    var filter =
        new BoardFilter(
            raion.raion(), year, part, null, BoardFilter.Show.ALL, BoardFilter.Sort.NAME, true);
    return board(filter).totals().reported();
  }

  private List<String> names(BoardFilter.Show show, BoardFilter.Sort sort, boolean upwards) {
    return board(new BoardFilter(raion.raion(), 2025, Part.YEAR, null, show, sort, upwards))
        .rows()
        .stream()
        .map(row -> row.place().name())
        .toList();
  }

  private Board board(BoardFilter filter) {
    return reader.call(() -> overview.board(filter));
  }
}
