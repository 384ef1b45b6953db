package ua.kolo.tracking;

import java.util.UUID;

/// Names of a programme mean other institutions than before.
public record ExecutorsChanged(UUID programme) {}
