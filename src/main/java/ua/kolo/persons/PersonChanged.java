package ua.kolo.persons;

import java.util.UUID;

/// What is known of a person is another now; told in the same transaction, so that whoever keeps a
/// copy of the name mends it too.
public record PersonChanged(UUID person) {}
