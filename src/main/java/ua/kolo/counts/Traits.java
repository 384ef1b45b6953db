package ua.kolo.counts;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is counted of a person: nothing but sex and age.
///
/// @param female null when the sex is not known
/// @param age in whole years on the last day of the period; null when it is not known
public record Traits(@Nullable Boolean female, @Nullable Integer age) {
  private static final int OF_AGE = 18;
  private static final int OLDER = 60;

  /// Of each person once.
  public static Count of(Collection<Traits> people) {
    Map<Cell, Long> cells = new EnumMap<>(Cell.class);
    for (var cell : Cell.values()) {
      cells.put(cell, 0L);
    }
    for (var one : people) {
      cells.merge(Cell.TOTAL, 1L, Long::sum);
      cells.merge(one.sex(), 1L, Long::sum);
      cells.merge(one.ageGroup(), 1L, Long::sum);
    }
    return new Count.Figures(cells);
  }

  private Cell sex() {
    if (female == null) {
      return Cell.SEX_UNKNOWN;
    }
    return female ? Cell.FEMALE : Cell.MALE;
  }

  private Cell ageGroup() {
    if (age == null) {
      return Cell.AGE_UNKNOWN;
    }
    if (age < OF_AGE) {
      return Cell.CHILD;
    }
    return age < OLDER ? Cell.ADULT : Cell.OLDER;
  }
}
