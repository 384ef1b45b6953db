package ua.kolo.assessments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An edition of a questionnaire, and when it may be used.
///
/// @param unit the institution it belongs to; null for everybody
/// @param validFrom the first day; null while it is only tried
/// @param validTo the last day; null while it has no end
public record Instrument(
    UUID id,
    @Nullable UUID unit,
    Questionnaire questionnaire,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Instant loadedAt,
    String loadedBy) {
  /// Whether it may be used on a day.
  public boolean isInForce(LocalDate day) {
    return validFrom != null
        && !day.isBefore(validFrom)
        && (validTo == null || !day.isAfter(validTo));
  }
}
