package ua.kolo.identity.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.identity.Role;
import ua.kolo.platform.Right;

/// A post at an institution. Its role never changes: a post with other rights is another post.
///
/// @param holder the name of whoever holds it now, null when vacant
record Post(
    UUID id,
    UUID unit,
    String title,
    Role role,
    boolean heads,
    @Nullable String holder,
    @Nullable String deputies,
    @Nullable Instant closedAt) {
  /// Whether it opens and seals records.
  boolean seals() {
    return closedAt == null && role.rights(heads).contains(Right.RECORD_SEAL);
  }
}
