package ua.kolo.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An address that is told of what happens at an institution.
///
/// @param unit the institution of the token's post
/// @param token what the post behind it may not see is not told, and it ends with it
/// @param failures tries that failed one after another, since `failingSince`
public record Webhook(
    UUID id,
    UUID unit,
    UUID token,
    String address,
    List<Kind> kinds,
    Instant madeAt,
    int failures,
    @Nullable Instant failingSince,
    @Nullable Instant stoppedAt,
    @Nullable Cause stoppedBecause,
    int version) {
  /// Why nothing is told any more.
  public enum Cause {
    BY_HAND,
    /// It failed too often for too long.
    FAILING,
    /// The other system said that it is no longer there.
    GONE,
    TOKEN_ENDED,
    REMOVED
  }

  public Webhook {
    kinds = List.copyOf(kinds);
  }

  /// Whether it is told.
  public boolean isOn() {
    return stoppedAt == null;
  }

  /// Whether it fails now, and is tried again.
  public boolean isFailing() {
    return isOn() && failures > 0;
  }
}
