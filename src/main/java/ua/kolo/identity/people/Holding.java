package ua.kolo.identity.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.identity.Role;

/// Who held which post from when until when.
///
/// @param heldUntil the first instant no longer held; null while open
record Holding(
    UUID id,
    UUID post,
    String title,
    Role role,
    UUID unit,
    UUID holder,
    String name,
    boolean deputy,
    Instant heldSince,
    @Nullable Instant heldUntil,
    @Nullable String basis) {
  /// Where in its life a holding is.
  public enum State {
    COMING,
    HELD,
    ENDED
  }

  /// Whether it is to come, lasts, or is over, at the moment.
  public State state(Instant now) {
    if (heldUntil != null && !now.isBefore(heldUntil)) {
      return State.ENDED;
    }
    return now.isBefore(heldSince) ? State.COMING : State.HELD;
  }
}
