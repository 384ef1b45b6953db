package ua.kolo.persons;

import java.time.Instant;
import java.util.UUID;
import ua.kolo.vault.Shredding;

/// That an institution in which nobody else could confirm asks for a record to be destroyed: what
/// somebody from outside is told, which is nothing of whom it is about.
public record ToAgree(
    UUID id,
    UUID institution,
    UUID person,
    Shredding.Reason reason,
    Instant askedAt,
    String askedBy) {}
