package ua.kolo.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the sign-in knows of a person: their password's hash and how often it was missed.
record Account(UUID id, String password, int failures, @Nullable Instant lockedUntil) {
  private static final int FREE_TRIES = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
  private static final int MOST_DOUBLINGS = 6;

  boolean isLocked(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /// Until when the account stays shut after one more miss: twice as long each time, up to 16
  /// minutes; so that nobody guesses, and nobody is locked out for good by a stranger.
  @Nullable Instant lockAfterMiss(Instant now) {
    var beyond = failures + 1 - FREE_TRIES;
    return beyond < 0
        ? null
        : now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS)));
  }
}
