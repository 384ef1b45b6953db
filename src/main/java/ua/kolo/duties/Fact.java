package ua.kolo.duties;

import java.time.Instant;
import java.util.UUID;

/// What the system saw that settles a duty.
///
/// @param kind the noun of the record: `notice`, `assessment`
/// @param at when the action was done, which may be before it was written down
public record Fact(String kind, UUID id, Instant at) {}
