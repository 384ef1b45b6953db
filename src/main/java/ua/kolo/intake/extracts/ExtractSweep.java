package ua.kolo.intake.extracts;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;

/// Looks every hour, and at start, whether a file of reports has been kept long enough.
@Component
class ExtractSweep {
  private static final Logger LOG = LoggerFactory.getLogger(ExtractSweep.class);
  private static final Acting PROGRAM = Acting.system(new UUID(0, 0));
  private final Extracts extracts;

  ExtractSweep(Extracts extracts) {
    this.extracts = extracts;
  }

  @Scheduled(fixedDelayString = "${kolo.intake.sweep-every:PT1H}")
  void sweep() {
    for (var unit : PROGRAM.call(extracts::unitsToExpire)) {
      try {
        Acting.system(unit).run(extracts::expire);
      } catch (RuntimeException failed) {
        // The next institution must not wait for this one; an hour later it is tried again.
        LOG.error("Could not destroy old files of institution {}", unit, failed);
      }
    }
  }
}
