package ua.kolo.identity.people;

import java.time.Instant;
import java.util.UUID;

/// An account that waits to be taken over by another institution.
///
/// @param unit the institution that hands it over
/// @param receiver the one that would take it
record Handover(
    UUID id,
    UUID account,
    String name,
    String login,
    UUID unit,
    UUID receiver,
    UUID asker,
    Instant askedAt) {}
