package ua.kolo.duties;

import java.util.UUID;

/// What a duty is about.
///
/// @param kind the noun of the record: `report`, `case`
/// @param reference what people call it: a number of a journal, never a name
public record Subject(String kind, UUID id, String reference) {}
