package ua.kolo.identity.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The limits of all tokens in use, in this program's memory: with several programs behind one
/// address, a token may do as much at each.
@Component
class Rates {
  private static final int MANY = 1000;
  private final Map<String, Rate> rates = new ConcurrentHashMap<>();
  private final int perMinute;

  Rates(@Value("${kolo.tokens.per-minute:3000}") int perMinute) {
    this.perMinute = perMinute;
  }

  /// Zero when the request may pass, else how long until the next may.
  Duration take(String hash, Instant now) {
    var rate = rates.get(hash);
    return rate == null ? Duration.ZERO : rate.take(now);
  }

  /// Counts a token from now on. Only one that opened is counted, so that invented ones take no
  /// memory.
  void know(String hash, Instant now) {
    if (rates.size() > MANY) {
      rates.values().removeIf(rate -> rate.isFull(now));
    }
    rates.computeIfAbsent(hash, _ -> new Rate(perMinute - 1, perMinute, now));
  }
}
