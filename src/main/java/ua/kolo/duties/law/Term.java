package ua.kolo.duties.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// How long the law leaves for an action, counted from the event that opened the duty.
///
/// Hours are elapsed time, so that a change of the clock neither shortens nor lengthens them. Days,
/// working days and months begin on the day after the event (Civil Code, art. 253) and end with the
/// last moment of their last day in Kyiv; the due instant is the first one that is too late.
///
/// @param amount how many units; of [Unit#DATE] the day of the year, 1225 for 25 December
public record Term(int amount, Unit unit) {
  /// What a term is counted in.
  public enum Unit {
    MINUTES,
    HOURS,
    DAYS,
    WORKING_DAYS,
    MONTHS,
    /// A day that returns every year: the first such day that is not before the event's.
    DATE,
    /// The event itself says by when, as the plan of a council does for its measures.
    GIVEN
  }

  /// Whose days a term's days are.
  public static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  private static final int HUNDRED = 100;

  public Term {
    if (amount < 1) {
      throw new IllegalArgumentException("A term leaves some time");
    }
    if (unit == Unit.DATE) {
      // Fails on a day that no year has.
      var _ = MonthDay.of(amount / HUNDRED, amount % HUNDRED);
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
      case DATE -> endOf(next(day));
      case GIVEN -> throw new IllegalStateException("The event says by when");
    };
  }

  /// The day of the year that a term of [Unit#DATE] names.
  public MonthDay date() {
    return MonthDay.of(amount / HUNDRED, amount % HUNDRED);
  }

  private LocalDate next(LocalDate day) {
    var thisYear = date().atYear(day.getYear());
    return thisYear.isBefore(day) ? date().atYear(day.getYear() + 1) : thisYear;
  }

  private static Instant endOf(LocalDate last) {
    return last.plusDays(1).atStartOfDay(KYIV).toInstant();
  }
}
