package ua.kolo.identity.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person as the list shows them.
///
/// @param posts titles of the posts held now, parted by a semicolon
/// @param invited whether the invitation still waits
record PersonRow(
    UUID id,
    String login,
    String name,
    @Nullable String posts,
    boolean invited,
    @Nullable Instant closedAt) {}
