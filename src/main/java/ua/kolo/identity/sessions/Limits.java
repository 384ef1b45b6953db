package ua.kolo.identity.sessions;

import java.time.Duration;
import java.time.Instant;

/// How long a session lasts and when its screen is locked.
record Limits(boolean entered, Instant begun, Instant seen) {
  /// A working day and a night shift; then everybody enters anew.
  static final Duration WHOLE = Duration.ofHours(12);

  static final Duration UNUSED = Duration.ofHours(4);
  static final Duration STRANGERS = Duration.ofMinutes(30);
  private static final Duration UNLOCKED = Duration.ofMinutes(15);

  boolean over(Instant now) {
    return entered
        ? now.isAfter(begun.plus(WHOLE)) || now.isAfter(seen.plus(UNUSED))
        : now.isAfter(seen.plus(STRANGERS));
  }

  boolean locked(Instant now) {
    return entered && now.isAfter(seen.plus(UNLOCKED));
  }
}
