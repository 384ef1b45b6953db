package ua.kolo.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing a webhook was, or is to be, told.
///
/// @param status what the other system answered last, as of HTTP
/// @param nextAt when it is tried next
public record Delivery(
    UUID id,
    Kind kind,
    UUID record,
    Instant happenedAt,
    int attempts,
    @Nullable Instant triedAt,
    @Nullable Integer status,
    @Nullable Trouble trouble,
    @Nullable Instant deliveredAt,
    @Nullable Instant givenUpAt,
    @Nullable Instant nextAt) {
  /// How it stands.
  public enum State {
    WAITING,
    DELIVERED,
    GIVEN_UP
  }

  public State state() {
    if (deliveredAt != null) {
      return State.DELIVERED;
    }
    return givenUpAt == null ? State.WAITING : State.GIVEN_UP;
  }
}
