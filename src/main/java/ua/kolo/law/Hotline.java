package ua.kolo.law;

import org.jspecify.annotations.Nullable;

/// A number to call for help.
///
/// @param territory the code of the place it serves; null: the whole country
public record Hotline(
    Basis basis,
    String number,
    Phrase owner,
    Phrase purpose,
    @Nullable String hours,
    @Nullable String territory) {}
