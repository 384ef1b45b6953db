package ua.kolo.identity.tokens;

import java.time.Duration;
import java.time.Instant;

/// How many requests one token may make: a bucket that a minute fills, and each request empties by
/// one.
final class Rate {
  private static final double NANOS_PER_MINUTE = Duration.ofMinutes(1).toNanos();
  private final int perMinute;
  private double left;
  private Instant at;

  Rate(double left, int perMinute, Instant now) {
    this.perMinute = perMinute;
    this.left = left;
    this.at = now;
  }

  /// Zero when the request may pass, else how long until the next may.
  synchronized Duration take(Instant now) {
    var passed = Math.max(0, Duration.between(at, now).toNanos());
    left = Math.min(perMinute, left + passed * perMinute / NANOS_PER_MINUTE);
    at = now;
    if (left < 1) {
      return Duration.ofNanos((long) Math.ceil((1 - left) * NANOS_PER_MINUTE / perMinute));
    }
    left -= 1;
    return Duration.ZERO;
  }

  /// Whether nothing was asked for so long that a new one would be the same.
  synchronized boolean isFull(Instant now) {
    return Duration.between(at, now).compareTo(Duration.ofMinutes(1)) >= 0;
  }
}
