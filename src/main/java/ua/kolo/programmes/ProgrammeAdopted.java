package ua.kolo.programmes;

/// An edition of a programme was adopted; told inside the transaction that adopts it.
public record ProgrammeAdopted(ProgrammeId programme, int edition) {}
