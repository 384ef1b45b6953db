package ua.kolo.identity.outside;

import java.time.Instant;
import java.util.UUID;

/// A provider's subject tied to an account.
public record Tied(UUID id, String way, Instant tiedAt) {}
