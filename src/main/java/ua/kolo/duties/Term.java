package ua.kolo.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// How long the law leaves for an action, counted from the event that opened the duty.
///
/// Hours are elapsed time, so that a change of the clock neither shortens nor lengthens them. Days,
/// working days and months begin on the day after the event (Civil Code, art. 253) and end with the
/// last moment of their last day in Kyiv; the due instant is the first one that is too late.
public record Term(int amount, Unit unit) {
  /// What a term is counted in.
  public enum Unit {
    MINUTES,
    HOURS,
    DAYS,
    WORKING_DAYS,
    MONTHS
  }

  static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  public Term {
    if (amount < 0) {
      throw new IllegalArgumentException("A term is never negative");
    }
  }

  /// The first instant at which the action is late.
  public Instant dueAfter(Instant event, WorkCalendar calendar) {
    var day = LocalDate.ofInstant(event, KYIV);
    return switch (unit) {
      case MINUTES -> event.plus(amount, ChronoUnit.MINUTES);
      case HOURS -> event.plus(amount, ChronoUnit.HOURS);
      case DAYS -> endOf(day.plusDays(amount));
      case WORKING_DAYS -> endOf(calendar.workingDayAfter(day, amount));
      case MONTHS -> endOf(day.plusMonths(amount));
    };
  }

  private static Instant endOf(LocalDate last) {
    return last.plusDays(1).atStartOfDay(KYIV).toInstant();
  }
}
