package ua.kolo.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an institution is among the others of its place.
///
/// @param kind a value of the lists `agency_type` or `org_kind`; null: not said yet
/// @param coordinator the hromada's body that watches over terms; null when none is registered
public record Standing(@Nullable String kind, @Nullable UUID coordinator) {}
