package ua.kolo.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a place or an institution was called before.
///
/// @param heldUntil the first day it was called otherwise
public record FormerName(String name, @Nullable LocalDate heldFrom, LocalDate heldUntil) {}
