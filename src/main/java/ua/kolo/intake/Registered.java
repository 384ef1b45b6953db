package ua.kolo.intake;

import java.util.UUID;

/// What registering answers: the report's id and its number in the journal.
public record Registered(UUID id, String reference) {}
