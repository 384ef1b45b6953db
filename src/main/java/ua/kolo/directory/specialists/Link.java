package ua.kolo.directory.specialists;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
  boolean isOpen(Instant now) {
    return endedAt == null && now.isBefore(expiresAt);
  }
}
