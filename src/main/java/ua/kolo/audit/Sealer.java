package ua.kolo.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ua.kolo.audit.RootFile.DayRoot;

/// Seals what was written, every few seconds, and keeps each past day's root in a file.
///
/// Writers never wait for it. A round seals what the round before saw begun, once all of that has
/// ended; so what is not yet sealed is about two rounds old, or as old as the longest transaction.
@Component
class Sealer {
  private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
  private final JdbcClient jdbc;
  private final Clock clock;
  private final RootFile file;
  private final EndFile end;
  private final ApplicationEventPublisher events;
  private @Nullable Mark mark;
  private boolean isCutTold;

  Sealer(
      JdbcClient jdbc,
      Clock clock,
      ApplicationEventPublisher events,
      @Value("${kolo.audit.roots:${kolo.data:./data}/audit-roots.txt}") Path roots) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
    this.file = new RootFile(roots);
    this.end = EndFile.beside(roots);
  }

  @Scheduled(
      initialDelayString = "${kolo.audit.seal-every:PT10S}",
      fixedDelayString = "${kolo.audit.seal-every:PT10S}")
  synchronized void round() {
    if (mark != null) {
      sealUpTo(mark);
    }
    mark = jdbc.sql("select last_id, horizon::text from audit.mark()").query(Mark.class).single();
    keepRoots();
  }

  private void sealUpTo(Mark begun) {
    long covered;
    do {
      covered =
          jdbc.sql("select audit.seal_up(:last, :horizon::xid8, :now)")
              .param("last", begun.lastId())
              .param("horizon", begun.horizon())
              .param("now", Timestamp.from(clock.instant()))
              .query(Long.class)
              .single();
    } while (covered > 0);
  }

  private void keepRoots() {
    try {
      var kept = new TreeMap<>(file.read());
      var since = kept.isEmpty() ? LocalDate.EPOCH : Collections.max(kept.keySet()).plusDays(1);
      for (var day : ended(since)) {
        // Told before it is kept: what could not be told is told at the next round.
        events.publishEvent(new DayEnded(day.day(), day.root()));
        file.add(day);
      }
      keepEnd();
    } catch (IOException broken) {
      // The chain in the database goes on; the operator must learn that its anchor does not.
      LOG.error(
          "The roots of the trail could not be kept in {}: {}",
          file.path(),
          broken.getClass().getName());
    }
  }

  // What was kept is the proof of a cut: it is never replaced once the database does not hold it.
  private void keepEnd() throws IOException {
    var kept = end.read();
    if (kept.isPresent() && !sealed(kept.get().number()).equals(kept)) {
      if (!isCutTold) {
        LOG.error("The trail does not hold the seal kept in {}: see audit verify", end.path());
        isCutTold = true;
      }
      return;
    }
    var last = sealed(null);
    if (last.isPresent() && !last.equals(kept)) {
      end.keep(last.get());
    }
  }

  private Optional<DayRoot> sealed(@Nullable Long number) {
    return jdbc.sql("select day, number, up_to, root from audit.sealed(:number::bigint)")
        .param("number", number)
        .query(DayRoot.class)
        .optional();
  }

  private List<DayRoot> ended(LocalDate since) {
    return jdbc.sql("select day, number, up_to, root from audit.day_roots(:since, :today)")
        .param("since", since)
        .param("today", LocalDate.now(clock))
        .query(DayRoot.class)
        .list();
  }

  /// What was begun when a round ended.
  record Mark(long lastId, String horizon) {}
}
