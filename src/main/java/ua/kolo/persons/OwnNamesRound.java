package ua.kolo.persons;

import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;

/// Weighs in the background the names of staff that are new since the last round.
@Component
class OwnNamesRound {
  private static final int AT_ONCE = 100;
  private final OwnNames names;

  OwnNamesRound(OwnNames names) {
    this.names = names;
  }

  @Scheduled(
      initialDelayString = "${kolo.persons.staff-every:PT1M}",
      fixedDelayString = "${kolo.persons.staff-every:PT1M}")
  void round() {
    names.units(AT_ONCE).forEach(this::weigh);
  }

  /// Those of one institution.
  void weigh(UUID unit) {
    Acting.system(unit).run(names::weigh);
  }
}
