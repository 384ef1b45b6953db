package ua.kolo.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.counts.Cell;
import ua.kolo.counts.Mark;
import ua.kolo.platform.BadRequest;
import ua.kolo.programmes.AdoptedMeasure;

/// What an indicator can be, and how a year and a target come out of its values.
class IndicatorTests {
  private static final LocalDate IN_2026 = LocalDate.of(2026, 11, 21);

  @Test
  void personsAreNeverAddedUpOverPeriods() {
    assertThat(Aggregation.SUM.suits(Indicator.Subject.PERSONS)).isFalse();
    assertThatThrownBy(() -> draft(Indicator.Subject.PERSONS, Aggregation.SUM, false))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining("indicators.aggregation.persons");
    assertThat(draft(Indicator.Subject.PERSONS, Aggregation.APART, true).bySex()).isTrue();
    assertThatThrownBy(() -> draft(Indicator.Subject.THINGS, Aggregation.SUM, true))
        .hasMessageContaining("indicators.parted.persons");
  }

  @Test
  void aYearComesFromItsPartsByTheRule() {
    var parts = List.of(number("3"), number("8"), number("4"));

    assertThat(Aggregation.SUM.of(parts)).isEqualByComparingTo("15");
    assertThat(Aggregation.LAST.of(parts)).isEqualByComparingTo("4");
    assertThat(Aggregation.AVERAGE.of(parts)).isEqualByComparingTo("5");
    assertThat(Aggregation.MAX.of(parts)).isEqualByComparingTo("8");
  }

  @Test
  void eachKindOfTargetIsMetInItsOwnWay() {
    assertThat(standing(Target.Kind.EXACT, "20", null, "19", true)).isEqualTo(Standing.BEHIND);
    assertThat(standing(Target.Kind.EXACT, "20", null, "19", false)).isEqualTo(Standing.UNDER_WAY);
    assertThat(standing(Target.Kind.EXACT, "20", null, "20", false)).isEqualTo(Standing.MET);
    assertThat(standing(Target.Kind.EXACT, "20", null, "21", true)).isEqualTo(Standing.MORE);
    assertThat(standing(Target.Kind.RANGE, "10", "15", "9", true)).isEqualTo(Standing.BEHIND);
    assertThat(standing(Target.Kind.RANGE, "10", "15", "15", true)).isEqualTo(Standing.MET);
    assertThat(standing(Target.Kind.RANGE, "10", "15", "16", true)).isEqualTo(Standing.MORE);
    assertThat(standing(Target.Kind.AT_LEAST, "50", null, "80", true)).isEqualTo(Standing.MET);
    assertThat(standing(Target.Kind.ABOUT, "2000", null, "1800", true)).isEqualTo(Standing.MET);
    assertThat(standing(Target.Kind.ABOUT, "2000", null, "1799", true)).isEqualTo(Standing.BEHIND);
    assertThat(standing(Target.Kind.ALL, null, null, "99.9", true)).isEqualTo(Standing.BEHIND);
    assertThat(standing(Target.Kind.ALL, null, null, "100", true)).isEqualTo(Standing.MET);
  }

  @Test
  void aTargetWithoutItsNumberOrWithEndsTurnedIsRefused() {
    assertThatThrownBy(() -> new Target(2026, Target.Kind.EXACT, null, null))
        .hasMessageContaining("noNumber");
    assertThatThrownBy(() -> new Target(2026, Target.Kind.RANGE, number("5"), number("5")))
        .hasMessageContaining("range");
  }

  @Test
  void missingIsShownAsMissingAndAPartOfAYearAsAPart() {
    var quarterly = indicator(Indicator.Subject.THINGS, Aggregation.SUM, Period.Kind.QUARTER);
    var target = List.of(new Target(2026, Target.Kind.EXACT, number("10"), null));

    var nothing = Progress.of(quarterly, target, List.of(), 2026, IN_2026);
    assertThat(nothing.standing()).isEqualTo(Standing.NO_VALUE);
    assertThat(nothing.figure()).isNull();

    var told = List.of(value("2026-Q1", Figure.of(number("3"))), value("2026-Q2", zero()));
    var half = Progress.of(quarterly, target, told, 2026, LocalDate.of(2027, 2, 1));
    assertThat(half.known()).isEqualTo(2);
    // The year is over, yet two quarters were never told: not told is not «not met».
    assertThat(half.standing()).isEqualTo(Standing.UNDER_WAY);
    assertThat(half.figure()).isEqualTo(Figure.of(number("3")));
  }

  @Test
  void whatWasLeftOutOfAQuarterIsLeftOutOfTheYear() {
    var cases = indicator(Indicator.Subject.RECORDS, Aggregation.SUM, Period.Kind.QUARTER);
    var told =
        List.of(
            value("2026-Q1", new Figure(null, Mark.FEW)), value("2026-Q2", Figure.of(number("9"))));

    assertThat(Progress.of(cases, List.of(), told, 2026, IN_2026).standing())
        .isEqualTo(Standing.HIDDEN);
    var withYear = new ArrayList<>(told);
    withYear.add(value("2026", Figure.of(number("30"))));
    assertThat(Progress.of(cases, List.of(), withYear, 2026, IN_2026).figure())
        .isEqualTo(Figure.of(number("30")));
  }

  @Test
  void personsOfYearsMakeNoNumberForTheWholeTerm() {
    var persons = indicator(Indicator.Subject.PERSONS, Aggregation.APART, Period.Kind.YEAR);
    var told = List.of(value("2025", Figure.of(number("40"))), value("2026", zero()));

    assertThat(Progress.ofTerm(persons, List.of(), told, 2025, 2026, IN_2026).figure()).isNull();
    var events = indicator(Indicator.Subject.THINGS, Aggregation.SUM, Period.Kind.YEAR);
    assertThat(Progress.ofTerm(events, List.of(), told, 2025, 2026, IN_2026).figure())
        .isEqualTo(Figure.of(number("40")));
  }

  @Test
  void theTermIsJudgedOnceAllItsYearsAreTold() {
    var events = indicator(Indicator.Subject.THINGS, Aggregation.SUM, Period.Kind.YEAR);
    var target = List.of(new Target(null, Target.Kind.AT_LEAST, number("100"), null));
    var told =
        new ArrayList<>(
            List.of(
                value("2023", Figure.of(number("10"))), value("2025", Figure.of(number("10")))));
    var after = LocalDate.of(2026, 2, 1);

    var gap = Progress.ofTerm(events, target, told, 2023, 2025, after);
    assertThat(gap.known()).isEqualTo(2);
    assertThat(gap.parts()).isEqualTo(3);
    assertThat(gap.standing()).isEqualTo(Standing.UNDER_WAY);

    told.add(value("2024", Figure.of(number("10"))));
    var whole = Progress.ofTerm(events, target, told, 2023, 2025, after);
    assertThat(whole.standing()).isEqualTo(Standing.BEHIND);
  }

  @Test
  void sharesAreNeitherAddedNorAveragedAndTheLastSaysWhoseItIs() {
    for (var rule : List.of(Aggregation.SUM, Aggregation.AVERAGE, Aggregation.MAX)) {
      assertThat(rule.suits("% дітей")).isFalse();
      assertThat(rule.suits("Відсоток закладів")).isFalse();
      assertThat(rule.suits("осіб")).isTrue();
      assertThat(rule.of("%")).isEqualTo(Aggregation.LAST);
    }
    assertThat(Aggregation.LAST.suits("%") && Aggregation.APART.suits("%")).isTrue();
    var last = indicator(Indicator.Subject.THINGS, Aggregation.LAST, Period.Kind.QUARTER);
    var told =
        List.of(
            value("2026-Q1", Figure.of(number("90"))), value("2026-Q2", Figure.of(number("40"))));

    var year = Progress.of(last, List.of(), told, 2026, IN_2026);
    assertThat(year.last()).isEqualTo(new Period(Period.Kind.QUARTER, 2026, 2));
    assertThat(Progress.ofTerm(last, List.of(), told, 2025, 2026, IN_2026).last())
        .isEqualTo(new Period(Period.Kind.QUARTER, 2026, 2));
  }

  @Test
  void sharesOfAHundredArePercentagesAndRatesAreNot() {
    for (var unit : List.of("%", "Відсоток закладів", "частка дітей")) {
      assertThat(Shares.isPercentage(unit)).as(unit).isTrue();
    }
    for (var unit : List.of("осіб", "на 1000 осіб", "‰")) {
      assertThat(Shares.isPercentage(unit)).as(unit).isFalse();
    }
  }

  @Test
  void partsMoreThanTheWholeAreRefusedAndWhatIsNotToldIsTheRest() {
    var persons =
        new Indicator(
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            null,
            null,
            null,
            "Люди",
            Indicator.Kind.PRODUCT,
            Indicator.Subject.PERSONS,
            "осіб",
            Period.Kind.YEAR,
            Aggregation.APART,
            true,
            false,
            null,
            null,
            null,
            null,
            null,
            Instant.EPOCH,
            null,
            null,
            null,
            1);

    var whole = telling(Map.of(Cell.TOTAL, number("10"), Cell.FEMALE, number("7"))).whole(persons);
    assertThat(whole.cells())
        .containsEntry(Cell.MALE, BigDecimal.ZERO)
        .containsEntry(Cell.SEX_UNKNOWN, number("3"));
    assertThatThrownBy(
            () ->
                telling(Map.of(Cell.TOTAL, number("10"), Cell.FEMALE, number("11"))).whole(persons))
        .hasMessageContaining("indicators.value.parts");
    assertThatThrownBy(() -> telling(Map.of(Cell.TOTAL, number("1.5"))).whole(persons))
        .hasMessageContaining("indicators.value.whole");
  }

  @Test
  void promisesOfThePlanBecomeProposalsOfTheirKind() {
    assertThat(proposal("EXACT", "20", null, "свят").targets())
        .containsExactly(new Target(null, Target.Kind.EXACT, number("20"), null));
    assertThat(proposal("EXACT", "60", null, "випадків").subject())
        .isEqualTo(Indicator.Subject.RECORDS);
    assertThat(proposal("AT_LEAST", "30", null, "письмових звернень").subject())
        .isEqualTo(Indicator.Subject.RECORDS);
    assertThat(proposal("EXACT", "4", null, "тренінги").subject())
        .isEqualTo(Indicator.Subject.THINGS);
    var people = proposal("EXACT", "40000", null, "осіб");
    assertThat(people.subject()).isEqualTo(Indicator.Subject.PERSONS);
    assertThat(people.aggregation()).isEqualTo(Aggregation.APART);
    // A case or a call is of a person: few of them are not published.
    for (var unit : List.of("випадків", "звернень", "консультацій")) {
      assertThat(proposal("EXACT", "60", null, unit).subject())
          .isEqualTo(Indicator.Subject.RECORDS);
    }
    assertThat(proposal("RANGE", "10", "15", "ТГ").targets().getFirst().high())
        .isEqualTo(number("15"));
    var share = proposal("AT_LEAST", "50", null, "% громад");
    assertThat(share.kind()).isEqualTo(Indicator.Kind.QUALITY);
    assertThat(share.aggregation()).isEqualTo(Aggregation.LAST);
    assertThat(proposal("ALL", null, null, "постраждалі").measuredIn()).isEqualTo("% постраждалі");
  }

  @Test
  void periodsAreCalendarOnes() {
    assertThat(Period.read("2026-q3")).contains(new Period(Period.Kind.QUARTER, 2026, 3));
    assertThat(Period.read("2026-H3")).isEmpty();
    assertThat(Period.read("0000")).isEmpty();
    assertThat(Period.read("2026-H2").orElseThrow().first()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(new Period(Period.Kind.QUARTER, 2026, 4).last())
        .isEqualTo(LocalDate.of(2026, 12, 31));
  }

  private static Draft proposal(
      String kind, @Nullable String low, @Nullable String high, String unit) {
    var promise =
        new AdoptedMeasure.Promise(
            kind,
            low == null || high != null ? null : number(low),
            high == null ? null : number(low == null ? "0" : low),
            high == null ? null : number(high),
            unit,
            "слова");
    var measure =
        new AdoptedMeasure(
            "m1", "1.1", "Захід", null, null, null, List.of(), List.of(), List.of(), List.of());
    return Proposals.of(measure, promise);
  }

  private static Standing standing(
      Target.Kind kind, @Nullable String low, @Nullable String high, String value, boolean over) {
    var target =
        new Target(
            2026, kind, low == null ? null : number(low), high == null ? null : number(high));
    return target.of(number(value), over);
  }

  private static Draft draft(Indicator.Subject subject, Aggregation aggregation, boolean bySex) {
    return new Draft(
        null,
        null,
        null,
        "Назва",
        Indicator.Kind.PRODUCT,
        subject,
        "осіб",
        Period.Kind.QUARTER,
        aggregation,
        bySex,
        false,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  private static Indicator indicator(
      Indicator.Subject subject, Aggregation aggregation, Period.Kind every) {
    return new Indicator(
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        null,
        null,
        null,
        "Назва",
        Indicator.Kind.PRODUCT,
        subject,
        "одиниць",
        every,
        aggregation,
        false,
        false,
        null,
        null,
        null,
        null,
        null,
        Instant.EPOCH,
        null,
        null,
        null,
        1);
  }

  private static Telling telling(Map<Cell, BigDecimal> cells) {
    return new Telling(Period.year(2026), cells, Value.Source.MANUAL, null, null);
  }

  private static Figure zero() {
    return Figure.of(BigDecimal.ZERO);
  }

  private static Value value(String period, Figure total) {
    return new Value(
        UUID.randomUUID(),
        UUID.randomUUID(),
        Period.read(period).orElseThrow(),
        Value.Source.MANUAL,
        null,
        null,
        null,
        null,
        Instant.EPOCH,
        "Проба",
        false,
        null,
        Map.of(Cell.TOTAL, total));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
