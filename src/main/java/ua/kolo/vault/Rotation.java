package ua.kolo.vault;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;

/// After a rotation gives every subject a new key, in the background, while everybody works.
@Component
class Rotation {
  private static final Logger LOG = LoggerFactory.getLogger(Rotation.class);
  private static final int AT_ONCE = 200;
  private static final UUID FIRST = new UUID(0, 0);
  private final Rekeying rekeying;
  private final Keys keys;
  private final DataKeys rows;
  // Subjects turned, and when that was seen to be so: whoever began before may hold their old keys.
  private final Queue<Wave> waves = new ArrayDeque<>();
  private final Set<UUID> named = ConcurrentHashMap.newKeySet();

  Rotation(Rekeying rekeying, Keys keys, DataKeys rows) {
    this.rekeying = rekeying;
    this.keys = keys;
    this.rows = rows;
  }

  /// One way through all that is stale; what does not open stays as it is and is named in the log.
  @Scheduled(
      initialDelayString = "${kolo.keys.rewrap-every:PT1M}",
      fixedDelayString = "${kolo.keys.rewrap-every:PT1M}")
  void round() {
    round(FIRST);
  }

  /// The same, of the subjects after this one.
  synchronized void round(UUID first) {
    settle(first);
    var after = first;
    var done = 0L;
    for (var some = stale(after); !some.isEmpty(); some = stale(after)) {
      done += some.stream().filter(subject -> tried(subject, rekeying::turn)).count();
      waves.add(new Wave(some, rows.now()));
      after = some.getLast().id();
      settleWaves();
    }
    if (done > 0) {
      LOG.info("Gave {} subjects new keys under the key {}", done, keys.sets().wrappingKey());
    }
    secrets();
  }

  private void settle(UUID first) {
    settleWaves();
    if (waves.isEmpty()) {
      pickUp(first);
      settleWaves();
    }
  }

  // Turned before the program was stopped, or by another node, or not settled at the first try.
  private void pickUp(UUID first) {
    var after = first;
    for (var some = rows.unsettled(after, AT_ONCE);
        !some.isEmpty();
        some = rows.unsettled(after, AT_ONCE)) {
      waves.add(new Wave(some, rows.now()));
      after = some.getLast().id();
    }
  }

  private void settleWaves() {
    while (!waves.isEmpty() && rows.allBeganAfter(waves.element().seenAt())) {
      waves.remove().subjects().forEach(subject -> tried(subject, rekeying::settle));
    }
  }

  private void secrets() {
    var program = Acting.system(FIRST);
    var done =
        program.call(rekeying::oldSecrets).stream()
            .filter(
                secret ->
                    tried(
                        new DataKeys.Stale(secret.cell().row(), FIRST),
                        _ -> rekeying.secret(secret)))
            .count();
    if (done > 0) {
      LOG.info("Sealed {} secrets anew with the key {}", done, keys.sets().wrappingKey());
    }
  }

  private boolean tried(DataKeys.Stale subject, Predicate<UUID> step) {
    // Once is enough until the next start: each round would bury what else goes wrong.
    if (named.contains(subject.id())) {
      return false;
    }
    try {
      return Acting.system(subject.unit()).call(() -> step.test(subject.id()));
    } catch (Conflict damaged) {
      named.add(subject.id());
      LOG.error("Something of {} does not open, its key was left as it is", subject.id());
      return false;
    } catch (DataAccessException failed) {
      // A lock or a lost connection passes; the text of the failure may hold values of the row.
      LOG.error("The key of {} is not turned yet: {}", subject.id(), failed.getClass().getName());
      return false;
    }
  }

  private List<DataKeys.Stale> stale(UUID after) {
    return rows.stale(keys.sets().wrappingKey(), after, AT_ONCE);
  }

  private record Wave(List<DataKeys.Stale> subjects, Instant seenAt) {}
}
