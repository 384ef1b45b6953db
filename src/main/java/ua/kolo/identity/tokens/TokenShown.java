package ua.kolo.identity.tokens;

import java.time.Instant;

/// The token a request came with.
record TokenShown(String name, Instant expiresAt) {}
