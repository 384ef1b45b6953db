package ua.kolo.persons;

import java.time.Instant;
import java.util.UUID;
import ua.kolo.clearance.Tie;

/// Somebody of the staff named themselves or a person close to them, so that a record of that
/// person closes to them by itself.
///
/// @param account whose relative it is
public record Relative(UUID id, UUID account, Tie tie, Identity identity, Instant toldAt) {}
