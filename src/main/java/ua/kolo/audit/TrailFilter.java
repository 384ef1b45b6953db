package ua.kolo.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which entries are wanted; null means any.
///
/// @param who the member of staff who acted
/// @param kind the noun of the record
/// @param from the first day in Kyiv
/// @param to the last day in Kyiv
/// @param denied only refusals
record TrailFilter(
    @Nullable UUID who,
    @Nullable Operation operation,
    @Nullable String kind,
    @Nullable UUID subject,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean denied) {}
