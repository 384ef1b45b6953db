package ua.kolo.law;

import org.jspecify.annotations.Nullable;

/// How long: at least and at most so many units.
public record Term(@Nullable Integer atLeast, int atMost, Unit unit, Calendar calendar) {
  /// What is counted.
  public enum Unit {
    MINUTES,
    HOURS,
    DAYS,
    WORKING_DAYS,
    MONTHS;

    /// How it is counted where nothing else is said.
    public Calendar calendar() {
      return switch (this) {
        case MINUTES, HOURS -> Calendar.CLOCK;
        case DAYS, MONTHS -> Calendar.DAYS;
        case WORKING_DAYS -> Calendar.WORKING;
      };
    }
  }

  /// Which days count.
  public enum Calendar {
    /// Round the clock, from minute to minute.
    CLOCK,
    /// Calendar days.
    DAYS,
    /// Working days of the calendar in force.
    WORKING
  }

  public Term {
    if (atMost < 1 || (atLeast != null && (atLeast < 1 || atLeast > atMost))) {
      throw new IllegalArgumentException("A term is at least 1 and its end not before its begin");
    }
  }
}
