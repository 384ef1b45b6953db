package ua.kolo.persons;

import java.util.UUID;

/// Who the person was is destroyed, for ever; told in the same transaction, so that whoever keeps a
/// copy of the name lets it go too.
public record PersonShredded(UUID person) {}
