package ua.kolo.law;

import org.jspecify.annotations.Nullable;

/// What an institution says of a value instead of the program's unverified edition.
public record ValueChange(
    Phrase name, @Nullable String act, @Nullable String clause, boolean confirmed, String reason) {}
