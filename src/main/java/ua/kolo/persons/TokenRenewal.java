package ua.kolo.persons;

import java.util.List;
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
import ua.kolo.vault.Vault;

/// After the search key was rotated makes all tokens anew, in the background.
@Component
class TokenRenewal {
  private static final Logger LOG = LoggerFactory.getLogger(TokenRenewal.class);
  private static final int AT_ONCE = 200;
  private static final UUID FIRST = new UUID(0, 0);
  private final Persons persons;
  private final Register register;
  private final Vault vault;
  private final Set<UUID> named = ConcurrentHashMap.newKeySet();

  TokenRenewal(Persons persons, Register register, Vault vault) {
    this.persons = persons;
    this.register = register;
    this.vault = vault;
  }

  @Scheduled(
      initialDelayString = "${kolo.keys.rewrap-every:PT1M}",
      fixedDelayString = "${kolo.keys.rewrap-every:PT1M}")
  void round() {
    round(FIRST);
  }

  /// The same, of the persons after this one.
  void round(UUID first) {
    var done = 0;
    var key = vault.tokens().key();
    var after = first;
    for (var some = register.stale(key, after, AT_ONCE);
        !some.isEmpty();
        some = register.stale(key, after, AT_ONCE)) {
      some.stream()
          .collect(Collectors.groupingBy(Register.Stale::unit))
          .forEach((unit, ofUnit) -> renew(unit, ofUnit));
      after = some.getLast().id();
      done += some.size();
    }
    if (done > 0) {
      LOG.info("Made the search tokens of {} persons anew with the key {}", done, key);
    }
  }

  private void renew(UUID unit, List<Register.Stale> ofUnit) {
    var ids = ofUnit.stream().map(Register.Stale::id).filter(id -> !named.contains(id)).toList();
    try {
      Acting.system(unit).call(() -> persons.markAnew(ids)).forEach(this::name);
    } catch (Conflict damaged) {
      ids.forEach(id -> renewAlone(unit, id));
    }
  }

  private void renewAlone(UUID unit, UUID id) {
    try {
      Acting.system(unit).call(() -> persons.markAnew(List.of(id))).forEach(this::name);
    } catch (Conflict damaged) {
      name(id);
    }
  }

  // Once is enough until the next start: each round would bury what else goes wrong.
  private void name(UUID id) {
    if (named.add(id)) {
      LOG.error("The identity {} does not open, its search tokens were left as they are", id);
    }
  }
}
