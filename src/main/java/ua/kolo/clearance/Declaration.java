package ua.kolo.clearance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody of the staff said that they are, or are close to, the person of a record.
public record Declaration(
    UUID id,
    UUID person,
    String kind,
    UUID record,
    Tie tie,
    Instant declaredAt,
    @Nullable Instant endedAt) {}
