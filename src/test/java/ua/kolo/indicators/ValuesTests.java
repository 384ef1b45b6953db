package ua.kolo.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.counts.Cell;
import ua.kolo.counts.Mark;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Stale;
import ua.kolo.programmes.ProgrammeId;

/// Values told and counted, and who sees how much of them.
@KoloTest
class ValuesTests {
  private final UUID unit = UUID.randomUUID();
  private final Acting manager = Someone.as(Role.PROGRAMME_MANAGER, unit).settle().acting();
  private final Acting coordinator = Someone.as(Role.COORDINATOR, unit).settle().acting();
  private final Acting analyst = Someone.as(Role.ANALYST, unit).settle().acting();
  private final Indicators indicators;
  private final Values values;
  private final PublishedIndicators published;
  private final IndicatorRecords records;

  ValuesTests(
      Indicators indicators,
      Values values,
      PublishedIndicators published,
      IndicatorRecords records) {
    this.indicators = indicators;
    this.values = values;
    this.published = published;
    this.records = records;
  }

  @Test
  void thePlansPromisesAreProposedOnceAcceptedWithdrawnAndBroughtBack() {
    var programme = records.promising(coordinator);
    int proposed = manager.call(() -> indicators.propose(programme));
    assertThat(proposed).isPositive();
    assertThat(manager.call(() -> indicators.propose(programme))).isZero();
    var one =
        manager.call(() -> indicators.list(programme)).stream()
            .filter(found -> found.state() == Indicator.State.PROPOSED)
            .findFirst()
            .orElseThrow();

    manager.run(() -> indicators.accept(programme, one.id(), 1));
    assertThatThrownBy(() -> manager.run(() -> indicators.withdraw(programme, one.id(), 2, " ")))
        .hasMessageContaining("noWhy");
    manager.run(() -> indicators.withdraw(programme, one.id(), 2, "не міряємо"));
    assertThat(find(programme, one.id()).state()).isEqualTo(Indicator.State.WITHDRAWN);
    manager.run(() -> indicators.restore(programme, one.id(), 3));
    assertThat(find(programme, one.id()).isAccepted()).isTrue();
  }

  @Test
  void aValueIsToldReplacedWithAReasonAndTheFirstStays() {
    var made = made(Indicator.Subject.THINGS, Aggregation.SUM, Period.Kind.YEAR, null);
    tell(made, 1, "2026", "12", null);

    assertThatThrownBy(() -> tell(made, 2, "2026", "13", null)).hasMessageContaining("noWhy");
    assertThatThrownBy(() -> tell(made, 1, "2026", "13", "помилка")).isInstanceOf(Stale.class);
    assertThatThrownBy(() -> tell(made, 2, "2026-Q1", "13", null)).hasMessageContaining("period");
    assertThatThrownBy(() -> tell(made, 2, "2099", "13", null)).hasMessageContaining("future");
    tell(made, 2, "2026", "13", "помилка");

    var history = manager.call(() -> values.history(made.programme(), made.id()));
    assertThat(history)
        .extracting(value -> value.total().amount(), Value::replaced)
        .containsExactlyInAnyOrder(
            tuple(new BigDecimal("12"), true), tuple(new BigDecimal("13"), false));
  }

  @Test
  void smallNumbersOfPeopleAreSeenByWhoeverToldThemAndByNobodyElse() {
    var made = made(Indicator.Subject.PERSONS, Aggregation.APART, Period.Kind.YEAR, null);
    manager.run(
        () ->
            values.tell(
                made.programme(),
                made.id(),
                1,
                telling("2026", Map.of(Cell.TOTAL, number("15"), Cell.FEMALE, number("12")))));

    assertThat(only(manager, made).of(Cell.FEMALE)).isEqualTo(Figure.of(number("12")));
    var seen = only(analyst, made);
    assertThat(seen.total()).isEqualTo(Figure.of(number("15")));
    assertThat(seen.of(Cell.SEX_UNKNOWN)).isEqualTo(new Figure(null, Mark.FEW));
    assertThat(seen.of(Cell.FEMALE)).isEqualTo(new Figure(null, Mark.HIDDEN));
  }

  @Test
  void whatIsCountedIsSeenExactlyByWhoeverWorksOnCasesOnly() {
    var made = made(Indicator.Subject.RECORDS, Aggregation.SUM, Period.Kind.YEAR, "CASES_OPENED");
    count(made, 1, "2025");

    assertThat(only(analyst, made).total()).isEqualTo(Figure.of(BigDecimal.ZERO));
    assertThat(only(manager, made).query()).isEqualTo("CASES_OPENED");
    assertThat(only(manager, made).queryVersion()).isEqualTo(2);
    assertThatThrownBy(() -> tell(made, 2, "2026", "13", null)).isInstanceOf(Conflict.class);
  }

  @Test
  void aCorrectionOfWhatIsOpenIsOpenAndAnotherQuarterIsNot() {
    var made = made(Indicator.Subject.THINGS, Aggregation.SUM, Period.Kind.QUARTER, null);
    tell(made, 1, "2026-Q1", "10", null);
    tell(made, 2, "2026-Q2", "20", null);
    manager.run(() -> indicators.publish(made.programme(), made.id(), 3));

    tell(made, 4, "2026-Q2", "25", "помилка");
    tell(made, 5, "2026-Q3", "7", null);

    assertThat(published.of(made.programme()).getFirst().values())
        .extracting(value -> value.period().code() + " " + value.total().amount())
        .containsExactly("2026-Q1 10", "2026-Q2 25");
  }

  @Test
  void theYearsSumMayBeShownWhereAQuarterIsNot() {
    var made = made(Indicator.Subject.RECORDS, Aggregation.SUM, Period.Kind.QUARTER, null);
    tell(made, 1, "2025-Q1", "3", null);
    tell(made, 2, "2025-Q2", "10", null);
    tell(made, 3, "2025-Q3", "12", null);
    tell(made, 4, "2025-Q4", "9", null);

    var seen = analyst.call(() -> values.of(made.programme()));
    assertThat(seen.stream().map(value -> value.period().code() + " " + value.total().mark()))
        .containsExactlyInAnyOrder(
            "2025-Q1 FEW", "2025-Q2 null", "2025-Q3 null", "2025-Q4 HIDDEN", "2025 null");
    var year = seen.stream().filter(value -> value.period().code().equals("2025")).findFirst();
    assertThat(year.orElseThrow().total()).isEqualTo(Figure.of(number("34")));
    assertThat(coordinator.call(() -> values.of(made.programme())))
        .allMatch(value -> value.total().isShown());
  }

  @Test
  void anybodyReadsWhatIsPublishedAndNoSmallFigure() {
    var made = made(Indicator.Subject.PERSONS, Aggregation.APART, Period.Kind.YEAR, null);
    tell(made, 1, "2025", "3", null);
    assertThat(published.of(made.programme())).isEmpty();

    manager.run(() -> indicators.publish(made.programme(), made.id(), 2));

    var open = published.of(made.programme()).getFirst();
    assertThat(open.values().getFirst().total()).isEqualTo(new Figure(null, Mark.FEW));
    assertThat(
            manager.call(
                () -> published.of(made.programme()).getFirst().values().getFirst().total()))
        .isEqualTo(new Figure(null, Mark.FEW));
    manager.run(() -> indicators.unpublish(made.programme(), made.id(), 3));
    assertThat(published.of(made.programme())).isEmpty();
  }

  @Test
  void aSmallNumberItStartedFromIsSeenByWhoeverTellsValuesAndByNobodyElse() {
    var small = starting(Indicator.Subject.PERSONS, "3");
    var large = starting(Indicator.Subject.PERSONS, "30");
    var things = starting(Indicator.Subject.THINGS, "3");

    assertThat(find(small.programme(), small.id()).baseValue()).isEqualByComparingTo("3");
    assertThat(seen(small).baseValue()).isNull();
    assertThat(seen(small).isBaseFew()).isTrue();
    assertThat(seen(large).baseValue()).isEqualByComparingTo("30");
    assertThat(seen(things).baseValue()).isEqualByComparingTo("3");
    tell(small, 1, "2025", "12", null);
    manager.run(() -> indicators.publish(small.programme(), small.id(), 2));
    assertThat(published.of(small.programme()).getFirst().indicator().baseValue()).isNull();
  }

  private Indicator seen(IndicatorRecords.Made made) {
    return analyst.call(() -> indicators.find(made.programme(), made.id()));
  }

  private IndicatorRecords.Made starting(Indicator.Subject subject, String base) {
    var plain =
        IndicatorRecords.draft(subject, Aggregation.APART, Period.Kind.YEAR, null, List.of());
    var draft =
        new Draft(
            null,
            null,
            null,
            plain.name(),
            plain.kind(),
            subject,
            plain.measuredIn(),
            plain.every(),
            plain.aggregation(),
            plain.bySex(),
            plain.byAge(),
            null,
            number(base),
            LocalDate.of(2024, 12, 31),
            "Вигаданий звіт",
            null,
            List.of());
    return records.made(manager, draft);
  }

  @Test
  void anotherInstitutionFindsNothingAndAnAnalystWritesNothing() {
    var made = made(Indicator.Subject.THINGS, Aggregation.SUM, Period.Kind.YEAR, null);
    var stranger = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle().acting();

    assertThatThrownBy(() -> stranger.call(() -> indicators.find(made.programme(), made.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                analyst.run(
                    () ->
                        values.tell(
                            made.programme(),
                            made.id(),
                            1,
                            telling("2026", Map.of(Cell.TOTAL, number("1"))))))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void whatIsCountedCannotChangeOnceThereAreValues() {
    var made = made(Indicator.Subject.THINGS, Aggregation.SUM, Period.Kind.YEAR, null);
    tell(made, 1, "2026", "12", null);
    var other =
        IndicatorRecords.draft(
            Indicator.Subject.RECORDS, Aggregation.SUM, Period.Kind.YEAR, null, List.of());

    assertThatThrownBy(
            () -> manager.run(() -> indicators.change(made.programme(), made.id(), 2, other)))
        .hasMessageContaining("indicators.told");
    var sums =
        IndicatorRecords.draft(
            Indicator.Subject.RECORDS,
            Aggregation.SUM,
            Period.Kind.YEAR,
            "DUTIES_IN_TERM",
            List.of());
    assertThatThrownBy(() -> manager.call(() -> indicators.add(made.programme(), sums)))
        .hasMessageContaining("indicators.query.subject");
  }

  private IndicatorRecords.Made made(
      Indicator.Subject subject,
      Aggregation aggregation,
      Period.Kind every,
      @Nullable String query) {
    return records.made(
        manager, IndicatorRecords.draft(subject, aggregation, every, query, List.of()));
  }

  private Indicator find(ProgrammeId programme, UUID id) {
    return manager.call(() -> indicators.find(programme, id));
  }

  private Value only(Acting who, IndicatorRecords.Made made) {
    return who.call(() -> values.history(made.programme(), made.id())).getFirst();
  }

  private void tell(
      IndicatorRecords.Made made, int version, String period, String total, @Nullable String why) {
    var telling =
        new Telling(
            Period.read(period).orElseThrow(),
            Map.of(Cell.TOTAL, number(total)),
            Value.Source.MANUAL,
            null,
            why);
    manager.run(() -> values.tell(made.programme(), made.id(), version, telling));
  }

  private void count(IndicatorRecords.Made made, int version, String period) {
    manager.run(
        () ->
            values.count(
                made.programme(), made.id(), version, Period.read(period).orElseThrow(), null));
  }

  private static Telling telling(String period, Map<Cell, BigDecimal> cells) {
    return new Telling(Period.read(period).orElseThrow(), cells, Value.Source.MANUAL, null, null);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
