package ua.kolo.identity;

import java.util.UUID;

/// Somebody entered an account from a device not seen before, and not the account's first.
public record EnteredAnew(UUID account) {}
