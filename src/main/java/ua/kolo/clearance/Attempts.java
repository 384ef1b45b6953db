package ua.kolo.clearance;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reports attempts on closed records; the refused transaction is rolled back, the report is not.
@Component
class Attempts {
  private static final Duration ONE_ALARM_A_DAY = Duration.ofDays(1);
  private final Incidents incidents;

  Attempts(Incidents incidents) {
    this.incidents = incidents;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void report(Incident attempt) {
    if (!incidents.triedSince(attempt, attempt.happenedAt().minus(ONE_ALARM_A_DAY))) {
      incidents.add(attempt);
    }
  }
}
