package ua.kolo.identity.reviews;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.identity.Role;
import ua.kolo.platform.Right;

/// Somebody's hold on a post, as it stands now.
///
/// @param heldUntil the first instant no longer held; null while open
/// @param tokens how many programs act as this post in the person's name
/// @param enteredAt when the person last signed in, at whatever post; null when never
/// @param givenBefore whether it can say yes for the head's account, and was given before whoever
///   reviews headed the institution and looked at it
record Held(
    UUID holding,
    UUID holder,
    String name,
    String login,
    String title,
    Role role,
    boolean heads,
    boolean deputy,
    Instant heldSince,
    @Nullable Instant heldUntil,
    int tokens,
    @Nullable Instant enteredAt,
    boolean givenBefore) {
  /// What the post may do, the review itself included.
  public Set<Right> rights() {
    return role.rights(heads);
  }
}
