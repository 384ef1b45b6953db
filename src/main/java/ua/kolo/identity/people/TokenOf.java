package ua.kolo.identity.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A token of somebody one looks after, still open.
record TokenOf(
    UUID id,
    String name,
    String prefix,
    String post,
    Instant expiresAt,
    @Nullable LocalDate lastUsedOn) {}
