package ua.kolo.persons;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;

/// Weighs in the background the names of staff that are new since the last round.
@Component
class OwnNamesRound {
  private static final Logger LOG = LoggerFactory.getLogger(OwnNamesRound.class);
  private static final int AT_ONCE = 100;
  private final OwnNames names;

  OwnNamesRound(OwnNames names) {
    this.names = names;
  }

  @Scheduled(
      initialDelayString = "${kolo.persons.staff-every:PT1M}",
      fixedDelayString = "${kolo.persons.staff-every:PT1M}")
  void round() {
    weigh(names.units(AT_ONCE));
  }

  void weigh(List<UUID> units) {
    for (var unit : units) {
      try {
        weigh(unit);
      } catch (RuntimeException failed) {
        // The next institution must not wait for this one; a minute later it is tried again.
        LOG.error(
            "Could not weigh the staff of institution {}: {}", unit, failed.getClass().getName());
      }
    }
  }

  /// Those of one institution.
  void weigh(UUID unit) {
    Acting.system(unit).run(names::weigh);
  }
}
