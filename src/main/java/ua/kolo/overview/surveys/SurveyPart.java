package ua.kolo.overview.surveys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A hromada that is asked.
///
/// @param body the institution that answers for it; null when none is registered
/// @param sentAt when it sent what was missing
/// @param owedOn the day its answer is owed by; null when none is
public record SurveyPart(
    UUID id,
    UUID survey,
    String territory,
    @Nullable UUID body,
    @Nullable Instant sentAt,
    @Nullable LocalDate owedOn,
    int version) {
  public boolean isSent() {
    return sentAt != null;
  }
}
