package ua.kolo.persons;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That two records were found to be of one person, by whom and why; and, once undone, that again.
public record Merging(
    UUID id,
    UUID kept,
    UUID gone,
    String reason,
    Instant at,
    String by,
    @Nullable Instant undoneAt,
    @Nullable String undoneBy) {}
