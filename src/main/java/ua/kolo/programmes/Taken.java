package ua.kolo.programmes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a programme or a measure was taken from.
///
/// @param source the other programme, null for a template
/// @param years of its period, null when it names none
public record Taken(
    @Nullable UUID source,
    String title,
    @Nullable String place,
    @Nullable String years,
    Instant takenAt,
    String takenBy) {}
