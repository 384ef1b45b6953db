package ua.kolo.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.kolo.duties.law.Ladder.Step.COORDINATOR;
import static ua.kolo.duties.law.Ladder.Step.DEPUTY;
import static ua.kolo.duties.law.Ladder.Step.HEAD;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.KoloTest;
import ua.kolo.directory.Directory;
import ua.kolo.duties.law.Rule;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;

@KoloTest
class EscalationsTests {
  private static final Instant LONG_AGO = Instant.parse("2026-05-14T08:45:00Z");
  private final Instant now = Clock.systemUTC().instant();
  private static final int NODES = 2;
  private final Duties duties;
  private final Escalations escalations;
  private final Escalator escalator;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Office office;

  EscalationsTests(
      Duties duties,
      Escalations escalations,
      Escalator escalator,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Directory directory) {
    this.duties = duties;
    this.escalations = escalations;
    this.escalator = escalator;
    this.jdbc = jdbc;
    this.transaction = transaction;
    office = Office.open(directory);
  }

  @Test
  void whatWasMissedWhileTheProgramWasDownIsToldWhenItIsBack() {
    var id = opened(LONG_AGO);

    escalator.tell();

    assertThat(found(id).told()).containsExactlyInAnyOrder(DEPUTY, HEAD, COORDINATOR);
    assertThat(office.watch(() -> duties.counts(DutyFilter.Scope.WATCHED)).told()).isOne();
  }

  @Test
  void aStepIsToldWhenItsMomentComesAndNotBefore() {
    // Of a day, twenty hours are gone: six before the end the deputy is told.
    var id = opened(now.minus(Duration.ofHours(20)));
    var fresh = opened(now);

    escalator.tell();
    escalator.tell();

    assertThat(found(id).told()).containsExactly(DEPUTY);
    assertThat(found(fresh).told()).isEmpty();
  }

  @Test
  void nobodyIsToldOfWhatIsDone() {
    var event = office.event("VIOLENCE_REPORTED", Set.of(), LONG_AGO, Rule.OWNER);
    var id = office.work(() -> duties.open(event)).duties().getFirst();
    office.work(
        () -> duties.settle(event.subject(), "NOTIFY_PARTNERS", new Fact("n", Ids.next(), now)));

    escalator.tell();

    assertThat(found(id).told()).isEmpty();
  }

  @Test
  void twoNodesTellOnce() throws Exception {
    var ids = new ArrayList<UUID>();
    for (var minute = 0; minute < 300; minute++) {
      ids.add(opened(LONG_AGO.minus(Duration.ofMinutes(minute))));
    }

    atTheSameTime(() -> tellAll());

    assertThat(ids.stream().map(id -> found(id).told()))
        .allSatisfy(told -> assertThat(told).containsExactlyInAnyOrder(DEPUTY, HEAD, COORDINATOR));
    assertThat(rows()).isEqualTo(3L * ids.size());
  }

  private void atTheSameTime(Callable<Boolean> work) throws Exception {
    var start = new CyclicBarrier(NODES);
    try (var nodes = Executors.newFixedThreadPool(NODES)) {
      Callable<Boolean> together =
          () -> {
            start.await();
            return work.call();
          };
      for (var node : nodes.invokeAll(List.of(together, together))) {
        assertThat(node.get()).isTrue();
      }
    }
  }

  private boolean tellAll() {
    return Acting.system(office.unit())
        .call(
            () -> {
              while (escalations.tell()) {
                // The next part.
              }
              return true;
            });
  }

  private long rows() {
    return office.work(
        () ->
            transaction.execute(
                _ ->
                    jdbc.sql("select count(*) from duties.escalation").query(Long.class).single()));
  }

  private UUID opened(Instant at) {
    var event = office.event("VIOLENCE_REPORTED", Set.of(), at, Rule.OWNER);
    return office.work(() -> duties.open(event)).duties().getFirst();
  }

  private Duty found(UUID id) {
    return office.work(() -> duties.find(id));
  }
}
