package ua.kolo.identity;

import java.util.UUID;

/// Somebody was helped into an account: by a one-time code, by factors taken, or a provider was
/// tied to it. Its owner need not know yet.
public record EntryHelped(UUID account) {}
