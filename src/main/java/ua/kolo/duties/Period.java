package ua.kolo.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import ua.kolo.platform.Days;

/// What the calendar brings round, told as an event of its own.
enum Period {
  YEAR("YEAR_ENDED", 12),
  HALF_YEAR("HALF_YEAR_ENDED", 6),
  QUARTER("QUARTER_ENDED", 3),
  /// A study of the needs of a community, from 1 January, once in three years (order 130-Н).
  STUDY("NEEDS_STUDY_YEAR_BEGAN", 36);

  private static final int YEAR_LONG = 12;
  private static final int NOON = 12;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private final String trigger;
  private final int months;

  Period(String trigger, int months) {
    this.trigger = trigger;
    this.months = months;
  }

  String trigger() {
    return trigger;
  }

  /// The day of the last one that is over, or began, by today.
  LocalDate last(LocalDate today) {
    if (this == STUDY) {
      return today.withDayOfYear(1);
    }
    int into = (today.getMonthValue() - 1) % Math.min(months, YEAR_LONG);
    return today.withDayOfMonth(1).minusMonths(into).minusDays(1);
  }

  /// The day of the one after it.
  LocalDate after(LocalDate day) {
    return this == STUDY ? day.plusMonths(months) : day.plusDays(1).plusMonths(months).minusDays(1);
  }

  /// When it is told: within the day, so that what comes after it begins on the next.
  Instant moment(LocalDate day) {
    return (this == STUDY ? day.atStartOfDay() : day.atTime(NOON, 0)).atZone(Days.KYIV).toInstant();
  }

  /// What people call it: its days.
  String reference(LocalDate day) {
    return this == STUDY
        ? Integer.toString(day.getYear())
        : DAY.format(day.plusDays(1).minusMonths(months)) + "-" + DAY.format(day);
  }
}
