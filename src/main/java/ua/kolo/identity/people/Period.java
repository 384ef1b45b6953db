package ua.kolo.identity.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From which moment until which a post is held, by the days that were said.
///
/// @param until the first instant no longer held; null when open
record Period(Instant since, @Nullable Instant until) {
  /// What was to begin by today begins now.
  static Period of(Appointment wish, Clock clock) {
    var today = LocalDate.now(clock);
    var last = wish.last();
    return new Period(
        wish.first().isAfter(today) ? startOf(wish.first(), clock) : clock.instant(),
        last == null ? null : startOf(last.plusDays(1), clock));
  }

  private static Instant startOf(LocalDate day, Clock clock) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }
}
