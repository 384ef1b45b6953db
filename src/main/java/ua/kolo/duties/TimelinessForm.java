package ua.kolo.duties;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The days a report is asked for, as typed; both included.
record TimelinessForm(@Nullable String from, @Nullable String to) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final int QUARTER = 90;
  private static final int LONGEST_YEARS = 10;

  /// What was typed, or the last quarter of a year.
  TimelinessForm orQuarterTo(LocalDate today) {
    return new TimelinessForm(
        blank(from) ? DAY.format(today.minusDays(QUARTER)) : from,
        blank(to) ? DAY.format(today) : to);
  }

  /// Nothing when a day is no day, or the days make no period.
  Optional<Period> period() {
    var first = day(from);
    var last = day(to);
    if (first == null || last == null || last.isBefore(first)) {
      return Optional.empty();
    }
    return first.plusYears(LONGEST_YEARS).isBefore(last)
        ? Optional.empty()
        : Optional.of(new Period(first, last));
  }

  private static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return typed == null ? null : LocalDate.parse(typed.strip(), DAY);
    } catch (DateTimeParseException wrong) {
      return null;
    }
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  record Period(LocalDate from, LocalDate to) {}
}
