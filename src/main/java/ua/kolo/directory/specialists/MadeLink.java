package ua.kolo.directory.specialists;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link just made, shown once.
///
/// @param path the address within this program
/// @param email where to send it, when the institution has an address
public record MadeLink(
    UUID institution,
    String institutionName,
    @Nullable String email,
    String path,
    Instant expiresAt) {}
