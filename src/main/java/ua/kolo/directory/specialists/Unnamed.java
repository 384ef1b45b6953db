package ua.kolo.directory.specialists;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An institution that has nobody appointed now.
///
/// @param remindedOn the day the program noticed; null while it has not been known long
/// @param linkUntil the last day a link it was sent opens
public record Unnamed(
    UUID id,
    String name,
    @Nullable String kind,
    String place,
    @Nullable String phone,
    @Nullable String email,
    @Nullable LocalDate remindedOn,
    @Nullable LocalDate linkUntil) {}
