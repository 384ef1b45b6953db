package ua.kolo.identity;

import java.time.Instant;
import java.util.UUID;

/// Another ended posts a person held, one or all of an institution, at that moment.
public record PostsEnded(UUID account, Instant at) {}
