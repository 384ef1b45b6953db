package ua.kolo.programmes;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.directory.Territory;

/// An adopted programme in a list over many councils.
///
/// @param unit the institution that keeps it
/// @param territory code of the place it was made for; null when the document names none
/// @param level of the place the document says it is for; null when it does not
/// @param planned hryvnias for the asked year; null when the plan names no sum for it
public record AdoptedRow(
    UUID id,
    UUID unit,
    @Nullable String territory,
    String title,
    Territory.@Nullable Level level,
    @Nullable Integer periodFrom,
    @Nullable Integer periodTo,
    @Nullable BigDecimal planned) {}
