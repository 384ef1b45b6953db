package ua.kolo.duties;

import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;

/// Looks every hour, and after the start, which periods are over.
@Component
class PeriodRound {
  private static final Logger LOG = LoggerFactory.getLogger(PeriodRound.class);
  private static final Acting PROGRAM = Acting.system(new UUID(0, 0));
  private final Periods periods;
  private final Clock clock;

  PeriodRound(Periods periods, Clock clock) {
    this.periods = periods;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${kolo.duties.periods-after:PT1M}",
      fixedDelayString = "${kolo.duties.periods-every:PT1H}")
  void look() {
    var now = clock.instant();
    for (var unit : PROGRAM.call(periods::units)) {
      try {
        Acting.system(unit).run(() -> periods.open(now));
      } catch (RuntimeException failed) {
        // The next institution must not wait for this one; an hour later it is tried again.
        LOG.error(
            "Could not open what institution {} owes by the calendar: {}",
            unit,
            failed.getClass().getName());
      }
    }
  }
}
