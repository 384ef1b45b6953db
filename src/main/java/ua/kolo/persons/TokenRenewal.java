package ua.kolo.persons;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;
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

  TokenRenewal(Persons persons, Register register, Vault vault) {
    this.persons = persons;
    this.register = register;
    this.vault = vault;
  }

  @Scheduled(
      initialDelayString = "${kolo.keys.rewrap-every:PT1M}",
      fixedDelayString = "${kolo.keys.rewrap-every:PT1M}")
  void round() {
    var done = 0;
    var key = vault.tokens().key();
    var after = FIRST;
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
    var ids = ofUnit.stream().map(Register.Stale::id).toList();
    Acting.system(unit).run(() -> persons.markAnew(ids));
  }
}
