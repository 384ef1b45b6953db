package ua.kolo.programmes;

import java.time.LocalDate;

/// An adopted programme was repealed by an act of that day; told inside the transaction that
/// records it.
public record ProgrammeRepealed(ProgrammeId programme, LocalDate on) {}
