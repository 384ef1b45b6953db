package ua.kolo.identity.factors;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An administrator took the factors of somebody who had lost them.
///
/// @param takenBy whoever did; null when their name is not for the reader
/// @param toldAt when the owner said they know; null until then
/// @param closable whether the owner, at this device, may say that they know
public record Loss(
    UUID id,
    String reason,
    Instant takenAt,
    @Nullable String takenBy,
    @Nullable Instant toldAt,
    boolean closable) {}
