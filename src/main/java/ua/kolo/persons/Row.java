package ua.kolo.persons;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the register, sealed as it is.
final class Row {
  final UUID id;
  final UUID unit;
  final int version;
  final Instant changedAt;
  final String changedBy;
  final byte @Nullable [] identity;
  final byte @Nullable [] hidden;
  final @Nullable UUID mergedInto;

  Row(
      UUID id,
      UUID unit,
      int version,
      Instant changedAt,
      String changedBy,
      byte @Nullable [] identity,
      byte @Nullable [] hidden,
      @Nullable UUID mergedInto) {
    this.id = id;
    this.unit = unit;
    this.version = version;
    this.changedAt = changedAt;
    this.changedBy = changedBy;
    this.identity = identity;
    this.hidden = hidden;
    this.mergedInto = mergedInto;
  }
}
