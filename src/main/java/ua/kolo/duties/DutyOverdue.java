package ua.kolo.duties;

import java.util.UUID;

/// The term of a duty passed and nothing was done; told once, inside the transaction that writes
/// down who is told of it.
///
/// @param unit the institution that owes it
public record DutyOverdue(UUID duty, UUID unit) {}
