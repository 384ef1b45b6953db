package ua.kolo.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a person found two institutions to be one, and perhaps somebody that they were two.
///
/// @param body the one that is shown as the other since
/// @param mergedBy the name of whoever said so; `partedBy` of whoever took it back
public record Merging(
    UUID body,
    String bodyName,
    @Nullable String bodyEdrpou,
    UUID kept,
    String keptName,
    String reason,
    String mergedBy,
    Instant mergedAt,
    @Nullable String partedBy,
    @Nullable Instant partedAt) {
  public boolean isStanding() {
    return partedAt == null;
  }
}
