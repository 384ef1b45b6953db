package ua.kolo.law;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ua.kolo.platform.Acting;

/// The values of lists as they were read a moment ago: a page names the same codes many times, and
/// they change some times a year. An own value is seen at once by the node that put it, by another
/// within [#FOR].
@Component
class KeptValues {
  private static final Duration FOR = Duration.ofSeconds(10);
  private static final int MOST = 5_000;
  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
  private final Clock clock;

  KeptValues(Clock clock) {
    this.clock = clock;
  }

  private record Key(UUID unit, String list, LocalDate day) {}

  private record Kept(List<ListValue> values, Instant until) {}

  /// Who acts sees the program's values and those of their institution.
  List<ListValue> of(String list, LocalDate day, Supplier<List<ListValue>> read) {
    var now = clock.instant();
    var key = new Key(Acting.current().unit(), list, day);
    var found = kept.get(key);
    if (found != null && now.isBefore(found.until)) {
      return found.values;
    }
    if (kept.size() >= MOST) {
      kept.clear();
    }
    var values = List.copyOf(read.get());
    kept.put(key, new Kept(values, now.plus(FOR)));
    return values;
  }

  /// Now, and when what changes them has come about or to nothing.
  void forget() {
    kept.clear();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            kept.clear();
          }
        });
  }
}
