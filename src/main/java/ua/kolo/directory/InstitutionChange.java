package ua.kolo.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person says an institution is.
public record InstitutionChange(
    String name,
    @Nullable String kind,
    @Nullable Edrpou edrpou,
    @Nullable UUID parent,
    String territory) {}
