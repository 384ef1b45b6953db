package ua.kolo.law;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ua.kolo.platform.Acting;

/// The values of lists as they were read a moment ago: a page names the same codes many times, and
/// they change some times a year. An own value is seen at once by the node that put it, by another
/// within [#FOR].
///
/// What was read before a change came about is of an earlier generation and is asked again; who is
/// changing a list reads it past what is kept, and nobody else sees what is not committed.
@Component
class KeptValues {
  private static final Duration FOR = Duration.ofSeconds(10);
  private static final int MOST = 5_000;
  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
  private final AtomicLong generation = new AtomicLong();
  private final Clock clock;

  KeptValues(Clock clock) {
    this.clock = clock;
  }

  private record Key(UUID unit, String list, LocalDate day) {}

  private record Kept(List<ListValue> values, Instant until, long generation) {}

  /// Who acts sees the program's values and those of their institution.
  List<ListValue> of(String list, LocalDate day, Supplier<List<ListValue>> read) {
    if (TransactionSynchronizationManager.hasResource(this)) {
      return List.copyOf(read.get());
    }
    var now = clock.instant();
    long asked = generation.get();
    var key = new Key(Acting.current().unit(), list, day);
    var found = kept.get(key);
    if (found != null && found.generation == asked && now.isBefore(found.until)) {
      return found.values;
    }
    if (kept.size() >= MOST) {
      kept.clear();
    }
    var values = List.copyOf(read.get());
    kept.put(key, new Kept(values, now.plus(FOR), asked));
    return values;
  }

  /// Now, and when what changes them has come about or to nothing.
  void forget() {
    renew();
    if (TransactionSynchronizationManager.hasResource(this)) {
      return;
    }
    TransactionSynchronizationManager.bindResource(this, generation);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KeptValues.this);
            renew();
          }
        });
  }

  private void renew() {
    generation.incrementAndGet();
    kept.clear();
  }
}
