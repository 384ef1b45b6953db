package ua.kolo.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An institution as a line of a list.
public record InstitutionRow(
    UUID id,
    String name,
    @Nullable String kind,
    @Nullable String edrpou,
    String territory,
    String place,
    @Nullable String phone,
    @Nullable String email,
    @Nullable LocalDate verifiedOn,
    @Nullable LocalDate closedOn) {}
