package ua.kolo.indicators;

/// A code by which the same indicator of many programmes is told.
///
/// @param name as one of them calls it
/// @param programmes how many tell it
/// @param ofPeople any of them counts people or records of them
public record Coded(
    String code, String name, String measuredIn, int programmes, boolean ofPeople) {}
