package ua.kolo.programmes;

/// What money is added up by.
public enum SumBy {
  EXECUTOR,
  SOURCE,
  YEAR,
  GOAL
}
