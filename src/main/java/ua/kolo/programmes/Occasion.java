package ua.kolo.programmes;

import java.time.LocalDate;
import java.util.Comparator;

/// One time a measure is due.
///
/// @param from first day of its time
/// @param due last day on which it is not late
public record Occasion(Kind kind, LocalDate from, LocalDate due) {
  static final Comparator<Occasion> IN_ORDER =
      Comparator.comparing(Occasion::due).thenComparing(Occasion::from);

  /// What the words set.
  public enum Kind {
    /// A part of the year in which it is done.
    WINDOW,
    /// A last day.
    DEADLINE,
    /// Days of the calendar that the measure itself names.
    FIXED_DAY,
    /// All the time; told of once a year.
    CONTINUOUS,
    /// When there is need; told of once a year, also when there was none.
    ON_DEMAND
  }

  public Occasion {
    if (due.isBefore(from)) {
      throw new IllegalArgumentException("It is due not before it begins");
    }
  }
}
