package ua.kolo.duties;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which days are worked, by periods: a period may keep holidays or, as martial law does, not.
public final class WorkCalendar {
  private static final Set<DayOfWeek> WEEKEND =
      EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private final List<Holiday> holidays;
  private final List<Period> withoutHolidays;

  /// @param holidays days off that return every year, each from and to a year
  /// @param withoutHolidays periods in which holidays are worked as other days
  public WorkCalendar(List<Holiday> holidays, List<Period> withoutHolidays) {
    this.holidays = List.copyOf(holidays);
    this.withoutHolidays = List.copyOf(withoutHolidays);
  }

  /// The n-th working day after a day; the day itself when n is none.
  LocalDate workingDayAfter(LocalDate day, int count) {
    var reached = day;
    for (var left = count; left > 0; ) {
      reached = reached.plusDays(1);
      if (isWorked(reached)) {
        left--;
      }
    }
    return reached;
  }

  boolean isWorked(LocalDate day) {
    return !isWeekend(day) && !isKept(day) && !isMovedTo(day);
  }

  // A day off that fell on a weekend is moved to the first working day after it (Labour Code,
  // art. 67), two of them to the first two.
  private boolean isMovedTo(LocalDate day) {
    var moved = 0;
    var before = day.minusDays(1);
    for (; isWeekend(before) || isKept(before); before = before.minusDays(1)) {
      moved += isWeekend(before) && isKept(before) ? 1 : 0;
    }
    return moved > 0 || isSecondOfTwo(before);
  }

  private boolean isSecondOfTwo(LocalDate first) {
    var saturday = first.minusDays(2);
    var sunday = first.minusDays(1);
    return first.getDayOfWeek() == DayOfWeek.MONDAY && isKept(saturday) && isKept(sunday);
  }

  private static boolean isWeekend(LocalDate day) {
    return WEEKEND.contains(day.getDayOfWeek());
  }

  private boolean isKept(LocalDate day) {
    return isHoliday(day) && !isSuspended(day);
  }

  private boolean isHoliday(LocalDate day) {
    return holidays.stream().anyMatch(holiday -> holiday.fallsOn(day));
  }

  private boolean isSuspended(LocalDate day) {
    return withoutHolidays.stream().anyMatch(period -> period.holds(day));
  }

  /// A day off of every year between two years; null means not bounded.
  public record Holiday(MonthDay day, @Nullable LocalDate from, @Nullable LocalDate to) {
    boolean fallsOn(LocalDate date) {
      return MonthDay.from(date).equals(day) && new Period(from, to).holds(date);
    }
  }

  /// Days from the first to the last, both included; null means not bounded.
  public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    boolean holds(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }
}
