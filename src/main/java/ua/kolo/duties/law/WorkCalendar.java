package ua.kolo.duties.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which days are worked, by periods: a period may keep holidays or, as martial law does, not.
public final class WorkCalendar {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private final List<Holiday> holidays;
  private final List<Period> withoutHolidays;

  /// A calendar of what is off and when nothing is.
  ///
  /// @param holidays days off that return every year, each from and to a day
  /// @param withoutHolidays periods in which holidays are worked as other days
  public WorkCalendar(List<? extends Holiday> holidays, List<Period> withoutHolidays) {
    this.holidays = List.copyOf(holidays);
    this.withoutHolidays = List.copyOf(withoutHolidays);
  }

  public boolean isWorked(LocalDate day) {
    return !isWeekend(day) && !isKept(day) && !isMovedTo(day);
  }

  /// The n-th working day after a day; the day itself when n is none.
  LocalDate workingDayAfter(LocalDate day, int count) {
    var reached = day;
    var left = count;
    while (left > 0) {
      reached = reached.plusDays(1);
      if (isWorked(reached)) {
        left--;
      }
    }
    return reached;
  }

  // A day off that fell on a weekend moves to the working day after it (Labour Code, art. 67); two
  // of them to the first two.
  private boolean isMovedTo(LocalDate day) {
    var monday = day.with(DayOfWeek.MONDAY);
    var owed = keptOn(monday.minusDays(2)) + keptOn(monday.minusDays(1));
    for (var free = monday; !free.isAfter(day) && owed > 0; free = free.plusDays(1)) {
      if (isKept(free)) {
        continue;
      }
      if (free.equals(day)) {
        return true;
      }
      owed--;
    }
    return false;
  }

  private int keptOn(LocalDate day) {
    return isKept(day) ? 1 : 0;
  }

  private static boolean isWeekend(LocalDate day) {
    return WEEKEND.contains(day.getDayOfWeek());
  }

  private boolean isKept(LocalDate day) {
    return holidays.stream().anyMatch(holiday -> holiday.fallsOn(day))
        && withoutHolidays.stream().noneMatch(period -> period.holds(day));
  }

  /// A day off of every year in a period.
  public sealed interface Holiday {
    boolean fallsOn(LocalDate date);
  }

  /// The same day of every year.
  public record Fixed(MonthDay day, Period kept) implements Holiday {
    @Override
    public boolean fallsOn(LocalDate date) {
      return MonthDay.from(date).equals(day) && kept.holds(date);
    }
  }

  /// A day counted from Easter by the Julian reckoning: itself, or Trinity seven weeks after it.
  public record Movable(int daysAfterEaster, Period kept) implements Holiday {
    @Override
    public boolean fallsOn(LocalDate date) {
      return kept.holds(date) && Easter.of(date.getYear()).plusDays(daysAfterEaster).equals(date);
    }
  }

  /// Days from the first to the last, both included; null means not bounded.
  public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    public boolean holds(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }
}
