package ua.kolo.overview.services;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What others see of a package.
///
/// @param open anything is published
/// @param changed something was said since that is not
/// @param lastAt when anything was published last
public record Publication(boolean open, boolean changed, @Nullable Instant lastAt) {}
