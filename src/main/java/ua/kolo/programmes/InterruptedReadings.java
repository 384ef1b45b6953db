package ua.kolo.programmes;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;

/// Finds documents the program stopped in the middle of reading, on this node or another, and reads
/// them to the end.
@Component
class InterruptedReadings {
  private static final Logger log = LoggerFactory.getLogger(InterruptedReadings.class);
  // Younger ones are most likely on their way to their first reader.
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(10);
  // A document that ends the program must not do so again and again.
  private static final int MOST_TRIES = 2;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Reception reception;

  InterruptedReadings(JdbcClient jdbc, Clock clock, Reception reception) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.reception = reception;
  }

  @Scheduled(
      initialDelayString = "${kolo.programmes.pick-up-after:PT5S}",
      fixedDelayString = "${kolo.programmes.pick-up-every:PT15S}")
  void pickUp() {
    jdbc.sql("select id, unit from programmes.interrupted(:before, :most)")
        .param("before", Timestamp.from(clock.instant().minus(ON_ITS_WAY)))
        .param("most", MOST_TRIES)
        .query(Interrupted.class)
        .list()
        .forEach(this::read);
  }

  private void read(Interrupted one) {
    try {
      Acting.system(one.unit()).run(() -> reception.again(new ImportId(one.id())));
      log.info("Import {} was read after an interruption", one.id());
    } catch (Conflict taken) {
      log.debug("Import {} is being read", one.id(), taken);
    }
  }

  private record Interrupted(UUID id, UUID unit) {}
}
