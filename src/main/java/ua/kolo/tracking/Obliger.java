package ua.kolo.tracking;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;

/// Looks from time to time whether measures come near.
@Component
class Obliger {
  private static final Logger LOG = LoggerFactory.getLogger(Obliger.class);
  private static final Acting PROGRAM = Acting.system(new UUID(0, 0));
  private final Obliging obliging;

  Obliger(Obliging obliging) {
    this.obliging = obliging;
  }

  @Scheduled(
      initialDelayString = "${kolo.tracking.look-after:PT30S}",
      fixedDelayString = "${kolo.tracking.look-every:PT10M}")
  void look() {
    for (var unit : PROGRAM.call(obliging::units)) {
      try {
        Acting.system(unit).run(this::openAll);
      } catch (RuntimeException failed) {
        // The next institution must not wait for this one; it is tried again later.
        LOG.error(
            "Could not open duties of measures of institution {}: {}",
            unit,
            failed.getClass().getName());
      }
    }
  }

  private void openAll() {
    while (obliging.open()) {
      // The next part.
    }
  }
}
