package ua.kolo.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The board opens on what has ended, so that nothing is missing that cannot exist yet.
class BoardQueryTests {
  @Test
  void untilAprilTheYearBeforeIsTold() {
    assertThat(asked(null, "2026-03-31")).isEqualTo("2025 YEAR");
    assertThat(asked(2026, "2026-03-31")).isEqualTo("2026 YEAR");
  }

  @Test
  void laterTheLastPartOfThisYearThatEnded() {
    assertThat(asked(null, "2026-04-01")).isEqualTo("2026 Q1");
    assertThat(asked(null, "2026-07-01")).isEqualTo("2026 H1");
    assertThat(asked(2026, "2026-12-31")).isEqualTo("2026 H1");
    assertThat(asked(2025, "2026-12-31")).isEqualTo("2025 YEAR");
  }

  @Test
  void aPartSomebodyChoseStays() {
    var query = new BoardQuery(null, 2026, Part.YEAR, null, null, null, null, null);
    assertThat(query.filter("UA", LocalDate.parse("2026-08-01")).part()).isEqualTo(Part.YEAR);
  }

  @Test
  void otherProgramsAreToldOfTheWholeYear() {
    var query = new BoardQuery(null, 2026, null, null, null, null, null, null);
    var filter = query.filter("UA", LocalDate.parse("2026-08-01"), Part.YEAR);
    assertThat(filter.part()).isEqualTo(Part.YEAR);
  }

  @Test
  void servicesAreToldOfTodayInJanuaryToo() {
    var january = LocalDate.parse("2026-01-15");
    assertThat(BoardQuery.running(null, january)).isEqualTo(2026);
    assertThat(BoardQuery.running(2025, january)).isEqualTo(2025);
  }

  private static String asked(@Nullable Integer year, String today) {
    var query = new BoardQuery(null, year, null, null, null, null, null, null);
    var filter = query.filter("UA", LocalDate.parse(today));
    return filter.year() + " " + filter.part();
  }
}
