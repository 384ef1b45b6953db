package ua.kolo.law;

/// The acting institution put its own edition of a term in the place of the program's.
///
/// @param rule as it reads it now
public record OwnTermPut(DutyRule rule) {}
