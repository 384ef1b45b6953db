package ua.kolo.tracking;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Acting;

/// A programme under way.
///
/// @param unit the institution that keeps it
/// @param edition the newest adopted one
/// @param repealedOn the day of the act that repealed it; null while it holds
public record Tracked(
    UUID id,
    UUID unit,
    String title,
    @Nullable String territory,
    @Nullable Integer periodFrom,
    @Nullable Integer periodTo,
    int edition,
    String actNumber,
    LocalDate actDate,
    @Nullable LocalDate repealedOn) {
  /// Whether whoever acts belongs to the institution that keeps it.
  public boolean isOurs() {
    return unit.equals(Acting.current().unit());
  }
}
