package ua.kolo.tracking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.directory.Territory;

/// A measure that carries out one of a programme above, at once or by a programme between.
///
/// @param upper the measure above
/// @param programme the one it stands in, kept by the unit
/// @param level the document of that programme names; null when it names none
public record LowerMeasure(
    UUID upper,
    UUID id,
    UUID programme,
    UUID unit,
    String title,
    Territory.@Nullable Level level,
    @Nullable String number,
    String text) {}
