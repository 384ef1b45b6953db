package ua.kolo.tracking;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.directory.Territory;

/// That a measure carries out a measure of a programme above.
///
/// @param key of the lower measure, stable across editions
/// @param programme the one above
/// @param number of the measure above, and its text
/// @param gone the newest edition above no longer has it
/// @param edition of the lower programme it was said upon
public record UpperTie(
    UUID id,
    UUID measure,
    String key,
    UUID upper,
    UUID programme,
    String title,
    Territory.@Nullable Level level,
    @Nullable String number,
    String text,
    boolean gone,
    int edition,
    LocalDate tiedOn) {}
