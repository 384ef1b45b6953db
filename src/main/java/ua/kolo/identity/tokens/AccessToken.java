package ua.kolo.identity.tokens;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Right;

/// What is known of a token; the token itself is known to the system that shows it, and to nobody
/// else.
///
/// @param prefix the first characters, to tell tokens apart
/// @param lastUsedOn the day only: more would tell when somebody works
record AccessToken(
    UUID id,
    String name,
    String prefix,
    Set<Right> scopes,
    Instant madeAt,
    Instant expiresAt,
    @Nullable LocalDate lastUsedOn,
    @Nullable Instant revokedAt) {
  /// Whether it lets in, revives never, or did.
  public enum State {
    VALID,
    EXPIRED,
    REVOKED
  }

  State state(Instant now) {
    if (revokedAt != null) {
      return State.REVOKED;
    }
    return now.isBefore(expiresAt) ? State.VALID : State.EXPIRED;
  }
}
