package ua.kolo.duties;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;

/// Looks every minute, and at start, whether somebody is to be told of what is not done.
@Component
class Escalator {
  private static final Logger LOG = LoggerFactory.getLogger(Escalator.class);
  private static final Acting PROGRAM = Acting.system(new UUID(0, 0));
  private final Escalations escalations;

  Escalator(Escalations escalations) {
    this.escalations = escalations;
  }

  @Scheduled(fixedDelayString = "${kolo.duties.tell-every:PT1M}")
  void tell() {
    for (var unit : units()) {
      try {
        Acting.system(unit).run(this::tellAll);
      } catch (RuntimeException failed) {
        // The next institution must not wait for this one; a minute later it is tried again.
        LOG.error(
            "Could not tell of duties of institution {}: {}", unit, failed.getClass().getName());
      }
    }
  }

  private List<UUID> units() {
    return PROGRAM.call(escalations::units);
  }

  private void tellAll() {
    while (escalations.tell()) {
      // The next part.
    }
  }
}
