package ua.kolo.counts;

import java.util.List;

/// A place in a figure: the whole, and its parts by sex and by age. The parts of either add up to
/// the whole. A child is under eighteen (law 2402-III, article 1), an older person sixty or more
/// (law 3721-XII, article 10).
public enum Cell {
  TOTAL,
  FEMALE,
  MALE,
  SEX_UNKNOWN,
  CHILD,
  ADULT,
  OLDER,
  AGE_UNKNOWN;

  /// Parts of a whole by sex, the unknown last.
  public static final List<Cell> BY_SEX = List.of(FEMALE, MALE, SEX_UNKNOWN);

  /// Parts of a whole by age, the unknown last.
  public static final List<Cell> BY_AGE = List.of(CHILD, ADULT, OLDER, AGE_UNKNOWN);
}
