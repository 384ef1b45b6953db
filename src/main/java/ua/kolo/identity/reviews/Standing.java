package ua.kolo.identity.reviews;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where an institution stands with its reviews.
///
/// @param last the day of the last one; null when there was none
/// @param due the last day of the quarter after it, or after the first post was made
/// @param headed whether some post is marked as heading the institution
public record Standing(@Nullable LocalDate last, LocalDate due, boolean overdue, boolean headed) {
  private static final int MONTHS = 3;

  static Standing of(@Nullable LocalDate last, LocalDate begun, boolean headed, LocalDate today) {
    var due = (last == null ? begun : last).plusMonths(MONTHS);
    return new Standing(last, due, today.isAfter(due), headed);
  }
}
