package ua.kolo.identity.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What whoever acts asked to do for an account.
///
/// @param unit the institution whose word is asked
/// @param agreedAt when it was given; null while it waits
record AskedHelp(
    UUID id, Deed what, UUID unit, @Nullable String reason, @Nullable Instant agreedAt) {}
