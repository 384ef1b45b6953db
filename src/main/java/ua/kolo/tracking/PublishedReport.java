package ua.kolo.tracking;

import java.time.LocalDate;
import java.util.UUID;

/// That a report on a programme is published, and of which period.
///
/// @param period QUARTER, HALF_YEAR, YEAR or FINAL
public record PublishedReport(
    UUID id, UUID programme, String period, LocalDate startsOn, LocalDate endsOn) {
  /// The quarter or half of the year, from 1.
  public int part() {
    return (startsOn.getMonthValue() - 1) / months() + 1;
  }

  /// How many months it tells of.
  public int months() {
    return endsOn.getMonthValue() - startsOn.getMonthValue() + 1;
  }
}
