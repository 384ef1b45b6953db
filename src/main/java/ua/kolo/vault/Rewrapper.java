package ua.kolo.vault;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;

/// After a rotation wraps every key anew, in the background, a few at a time.
@Component
class Rewrapper {
  private static final Logger LOG = LoggerFactory.getLogger(Rewrapper.class);
  private static final int AT_ONCE = 200;
  private static final UUID FIRST = new UUID(0, 0);
  private final Vault vault;
  private final Keys keys;
  private final DataKeys rows;
  private final Set<UUID> named = ConcurrentHashMap.newKeySet();

  Rewrapper(Vault vault, Keys keys, DataKeys rows) {
    this.vault = vault;
    this.keys = keys;
    this.rows = rows;
  }

  /// One way through all that is stale; what does not open stays as it is and is named in the log.
  @Scheduled(
      initialDelayString = "${kolo.keys.rewrap-every:PT1M}",
      fixedDelayString = "${kolo.keys.rewrap-every:PT1M}")
  void round() {
    var after = FIRST;
    var done = 0;
    for (var some = stale(after); !some.isEmpty(); some = stale(after)) {
      byUnit(some).forEach(this::rewrap);
      after = some.getLast().id();
      done += some.size();
    }
    if (done > 0) {
      LOG.info("Wrapped {} keys anew with the key {}", done, keys.sets().wrappingKey());
    }
  }

  private void rewrap(UUID unit, List<UUID> subjects) {
    try {
      Acting.system(unit).run(() -> vault.rewrap(subjects));
    } catch (Conflict damaged) {
      subjects.forEach(subject -> rewrapAlone(unit, subject));
    }
  }

  private void rewrapAlone(UUID unit, UUID subject) {
    try {
      Acting.system(unit).run(() -> vault.rewrap(List.of(subject)));
    } catch (Conflict damaged) {
      // Once is enough until the next start: each round would bury what else goes wrong.
      if (named.add(subject)) {
        LOG.error("The key of {} does not open, it was left as it is", subject);
      }
    }
  }

  private List<DataKeys.Stale> stale(UUID after) {
    return rows.stale(keys.sets().wrappingKey(), after, AT_ONCE);
  }

  private static Map<UUID, List<UUID>> byUnit(List<DataKeys.Stale> some) {
    return some.stream()
        .collect(
            Collectors.groupingBy(
                DataKeys.Stale::unit, Collectors.mapping(DataKeys.Stale::id, Collectors.toList())));
  }
}
