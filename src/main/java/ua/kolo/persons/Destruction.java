package ua.kolo.persons;

import java.time.Instant;
import java.util.UUID;
import ua.kolo.vault.Shredding;

/// That somebody asked for a person to be destroyed, and nobody has said yes or no yet.
///
/// @param askedBy who asked, as they are called
/// @param mine whether whoever acts asked, and so does not confirm
public record Destruction(
    UUID person, Shredding.Reason reason, Instant askedAt, String askedBy, boolean mine) {}
