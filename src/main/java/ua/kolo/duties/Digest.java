package ua.kolo.duties;

import java.util.List;

/// A week of an institution in counts and numbers, without names.
///
/// @param settled in the last seven days, `late` of them after their term
/// @param coming today and in the seven days after it
/// @param references numbers of the overdue ones, the first of them
/// @param watched what the institution watches over, all zero when nothing
public record Digest(
    long settled,
    long late,
    long overdue,
    long coming,
    List<String> references,
    DutyCounts watched) {
  /// How many numbers a digest names.
  public static final int NAMED = 20;

  public Digest {
    references = List.copyOf(references);
  }
}
