package ua.kolo.directory.specialists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Days;

/// A link by which an institution confirms its specialists.
///
/// @param unit the institution of whoever made it
/// @param usedBy who confirmed, as they wrote it; null while nobody did
public record Link(
    UUID id,
    UUID institution,
    String institutionName,
    UUID unit,
    Instant madeAt,
    Instant expiresAt,
    @Nullable Instant endedAt,
    @Nullable String usedBy) {
  /// The last day on which it opens.
  public LocalDate lastDay() {
    return LocalDate.ofInstant(expiresAt, Days.KYIV);
  }

  boolean isOpen(Instant now) {
    return endedAt == null && now.isBefore(expiresAt);
  }
}
