package ua.kolo.programmes;

/// A draft edition was thrown away; told inside the transaction that does it.
public record DraftDiscarded(ProgrammeId programme, int edition) {}
