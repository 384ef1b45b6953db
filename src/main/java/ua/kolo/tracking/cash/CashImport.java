package ua.kolo.tracking.cash;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file of the treasury that was taken.
///
/// @param figures how many of its rows were new or changed something
public record CashImport(
    UUID id,
    String fileName,
    Instant madeAt,
    @Nullable Instant withdrawnAt,
    int figures,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn) {}
