package ua.kolo.duties;

/// How many open duties there are.
///
/// @param week due in the seven days after today
/// @param told of the overdue ones, those the coordinator was told of
public record DutyCounts(long overdue, long today, long week, long later, long told) {
  public long open() {
    return overdue + today + week + later;
  }
}
