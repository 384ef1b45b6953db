package ua.kolo.clearance;

import java.time.Instant;
import java.util.UUID;

/// A record that is likely of somebody whom a member of staff named as close.
///
/// @param account to whom it closes
/// @param from when it closes
public record Likely(UUID account, UUID record, Tie tie, Instant from) {}
