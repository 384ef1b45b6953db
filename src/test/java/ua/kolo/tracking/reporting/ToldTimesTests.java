package ua.kolo.tracking.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ToldTimesTests {
  @Test
  void theWholeYearGoesBeforeItsPartsAndNothingCountsTwice() {
    var chosen =
        ToldTimes.of(
            List.of(
                report(Period.Kind.QUARTER, 2026, 1),
                report(Period.Kind.YEAR, 2026, 1),
                report(Period.Kind.QUARTER, 2027, 2),
                report(Period.Kind.QUARTER, 2027, 1),
                report(Period.Kind.YEAR, 2028, 1),
                report(Period.Kind.FINAL, 2028, 1)));

    assertThat(chosen)
        .extracting(one -> one.period() + " " + one.startsOn())
        .containsExactly(
            "YEAR 2026-01-01", "QUARTER 2027-01-01", "QUARTER 2027-04-01", "FINAL 2028-01-01");
  }

  @Test
  void aQuarterNoHalfTellsOfIsNotLeftOut() {
    var chosen =
        ToldTimes.of(
            List.of(
                report(Period.Kind.QUARTER, 2026, 4),
                report(Period.Kind.QUARTER, 2026, 2),
                report(Period.Kind.HALF_YEAR, 2026, 1),
                report(Period.Kind.QUARTER, 2026, 3)));

    assertThat(chosen)
        .extracting(one -> one.period() + " " + one.startsOn())
        .containsExactly("HALF_YEAR 2026-01-01", "QUARTER 2026-07-01", "QUARTER 2026-10-01");
  }

  @Test
  void withoutReportsThereIsNone() {
    assertThat(ToldTimes.of(List.of())).isEmpty();
  }

  private static ProgrammeReport report(Period.Kind kind, int year, int part) {
    var period = new Period(kind, year, part);
    var id = UUID.randomUUID();
    return new ProgrammeReport(
        id,
        id,
        id,
        "Вигадана програма",
        1,
        kind,
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
}
