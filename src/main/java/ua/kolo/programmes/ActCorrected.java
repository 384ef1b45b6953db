package ua.kolo.programmes;

/// The act of an adopted edition was put right; told inside the transaction that does it.
public record ActCorrected(ProgrammeId programme) {}
