package ua.kolo.law;

import org.jspecify.annotations.Nullable;

/// A number to call for help.
///
/// @param territory the code of the place it serves; null: the whole country
/// @param place its name
/// @param near whether it serves the acting institution's place
public record Hotline(
    Basis basis,
    String number,
    Phrase owner,
    Phrase purpose,
    @Nullable String hours,
    @Nullable String territory,
    @Nullable String place,
    boolean near) {}
