package ua.kolo.persons.likeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When somebody was born, as far as it is known.
///
/// @param day the whole date, null when only the year is known
public record BirthDate(int year, @Nullable LocalDate day) {
  public static BirthDate of(LocalDate day) {
    return new BirthDate(day.getYear(), day);
  }

  public static BirthDate of(int year) {
    return new BirthDate(year, null);
  }

  /// 1 the same, less for a slip or where only years can be compared, 0 another date.
  double like(BirthDate other) {
    if (day == null || other.day == null) {
      return year == other.year ? 0.9 : Math.abs(year - other.year) == 1 ? 0.6 : 0;
    }
    if (day.equals(other.day)) {
      return 1;
    }
    return near().contains(other.day) || oneDigitApart(other.day) ? 0.75 : 0;
  }

  /// The date, and the date with day and month in each other's place.
  List<LocalDate> near() {
    var dates = new ArrayList<LocalDate>();
    if (day != null) {
      dates.add(day);
      if (day.getDayOfMonth() <= 12 && day.getDayOfMonth() != day.getMonthValue()) {
        dates.add(LocalDate.of(year, day.getDayOfMonth(), day.getMonthValue()));
      }
    }
    return dates;
  }

  private boolean oneDigitApart(LocalDate other) {
    var mine = String.valueOf(day);
    var theirs = other.toString();
    var apart = 0;
    for (var at = 0; at < Math.min(mine.length(), theirs.length()); at++) {
      apart += mine.charAt(at) == theirs.charAt(at) ? 0 : 1;
    }
    return apart == 1 || turned(mine, theirs);
  }

  // 12.03 for 21.03, 1985 for 1958.
  private static boolean turned(String mine, String theirs) {
    for (var at = 0; at + 1 < mine.length(); at++) {
      var swapped =
          mine.substring(0, at) + mine.charAt(at + 1) + mine.charAt(at) + mine.substring(at + 2);
      if (swapped.equals(theirs)) {
        return true;
      }
    }
    return false;
  }
}
