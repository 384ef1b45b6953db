package ua.kolo.persons;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Another institution searched for a person of this one and was told that they are known here.
public record Enquiry(
    UUID id,
    UUID person,
    UUID askedByUnit,
    Purpose purpose,
    Instant askedAt,
    @Nullable Instant seenAt) {}
