package ua.kolo.clearance;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What stays though the transaction in which it was found is refused and rolled back: reports of
/// attempts on closed records, and what closes them.
@Component
class Attempts {
  private static final Duration ONE_ALARM_A_DAY = Duration.ofDays(1);
  private final Incidents incidents;
  private final Ties ties;

  Attempts(Incidents incidents, Ties ties) {
    this.incidents = incidents;
    this.ties = ties;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void report(Incident attempt) {
    if (!incidents.triedSince(attempt, attempt.happenedAt().minus(ONE_ALARM_A_DAY))) {
      incidents.add(attempt);
    }
  }

  /// The records that closed.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  List<UUID> close(String kind, List<Declaration> found) {
    return ties.addFound(kind, found);
  }
}
