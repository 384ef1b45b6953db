package ua.kolo.identity.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody with an account.
///
/// @param unit the institution whose administrator looks after the account
/// @param mine whether that is whoever acts, so that they may rename, invite and end it
/// @param invitedUntil until when an unused invitation lasts
/// @param reopens whether whoever acts closed the account so lately that they may open it again
record Person(
    UUID id,
    String login,
    String name,
    @Nullable UUID unit,
    boolean mine,
    @Nullable Instant invitedUntil,
    @Nullable Instant closedAt,
    boolean reopens) {}
