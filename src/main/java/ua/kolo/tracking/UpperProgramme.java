package ua.kolo.tracking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.directory.Territory;

/// An adopted programme of a raion, an oblast or the state.
///
/// @param unit the institution that keeps it
public record UpperProgramme(
    UUID id,
    UUID unit,
    String title,
    Territory.Level level,
    @Nullable Integer periodFrom,
    @Nullable Integer periodTo) {}
