package ua.kolo.duties.law;

import java.time.LocalDate;

/// Easter as the eastern churches keep it, on the calendar of today.
final class Easter {
  // Julian and Gregorian days differ by thirteen from 1900 to 2099.
  private static final int JULIAN_LAG = 13;

  private Easter() {}

  /// After Meeus, Astronomical Algorithms, chapter 9.
  static LocalDate of(int year) {
    var d = (19 * (year % 19) + 15) % 30;
    var e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    var julian = LocalDate.of(year, (d + e + 114) / 31, (d + e + 114) % 31 + 1);
    return julian.plusDays(JULIAN_LAG);
  }
}
