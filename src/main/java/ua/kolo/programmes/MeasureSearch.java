package ua.kolo.programmes;

import org.jspecify.annotations.Nullable;

/// Which measures of many programmes to look for; null means any.
///
/// @param text words of the measure
/// @param executor a part of an executor's name
/// @param besides the programme they are looked for, which is left out
public record MeasureSearch(
    @Nullable String text, @Nullable String executor, ProgrammeId besides) {}
