package ua.kolo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTests {
  private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

  @Test
  void ofADayAloneTodayIsNowAndADayBeforeIsItsEnd() {
    assertThat(Days.told(LocalDate.of(2026, 11, 22), NOW)).isEqualTo(NOW);
    assertThat(Days.told(LocalDate.of(2026, 11, 21), NOW))
        .isEqualTo(Instant.parse("2026-11-21T21:59:59Z"));
    assertThat(Days.told(LocalDate.of(2026, 11, 23), NOW)).isAfter(NOW);
  }

  @Test
  void theLegalDayIsThatOfKyiv() {
    assertThat(Days.of(Instant.parse("2026-11-21T22:30:00Z")))
        .isEqualTo(LocalDate.of(2026, 11, 22));
  }
}
