package ua.kolo.clearance;

import java.time.Instant;
import java.util.UUID;

/// Somebody opened a record of the institution `owner` from outside it.
public record GlassBroken(UUID incident, UUID owner, Instant at) {}
