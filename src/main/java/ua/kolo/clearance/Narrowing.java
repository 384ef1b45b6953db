package ua.kolo.clearance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time in which the records of an institution are read by those who work with them only.
///
/// @param endedAt null while it holds
public record Narrowing(
    UUID id,
    Instant beganAt,
    String beganBy,
    @Nullable Instant endedAt,
    @Nullable String endedBy) {}
