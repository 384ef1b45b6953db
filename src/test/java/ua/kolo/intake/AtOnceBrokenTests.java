package ua.kolo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Unsure;

/// What becomes of reports written together when their transaction, its commit or its backend
/// breaks.
@KoloTest
class AtOnceBrokenTests {
  private static final int SENT = 6;
  private final AtOnce atOnce;
  private final Intake intake;
  private final Reports reports;
  private final PlatformTransactionManager manager;
  private final Acting olena = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();

  AtOnceBrokenTests(
      AtOnce atOnce, Intake intake, Reports reports, PlatformTransactionManager manager) {
    this.atOnce = atOnce;
    this.intake = intake;
    this.reports = reports;
    this.manager = manager;
  }

  @AfterEach
  void mend() throws SQLException {
    admin("drop trigger if exists broken on intake.report");
    admin("drop function if exists public.broken()");
  }

  @Test
  void aCommitTheDatabaseRefusesIsTriedAloneForEach() throws Exception {
    breaks("deferrable initially deferred", "raise exception 'broken at commit'");

    var answers = sentTogether(atOnce);

    assertThat(answers.stream().map(AtOnceBrokenTests::why)).containsOnlyNulls();
    mend();
    assertThatAllAreRegisteredOnce(answers);
  }

  @Test
  void aBackendThatDiesAtTheCommitStoresNothingAndALaterSendingRegistersOnce() throws Exception {
    breaks("deferrable initially deferred", "perform pg_terminate_backend(pg_backend_pid())");

    var answers = sentTogether(atOnce);

    assertThat(answers.subList(1, SENT).stream().map(AtOnceBrokenTests::why))
        .hasOnlyElementsOfType(Unsure.class);
    assertThat(stored()).containsExactly(1);
    mend();
    assertThatAllAreRegisteredOnce(answers);
  }

  @Test
  void aBackendThatDiesBeforeTheCommitIsSeenByNobody() throws Exception {
    breaks("", "perform pg_terminate_backend(pg_backend_pid())");

    var answers = sentTogether(atOnce);

    assertThat(answers.stream().map(AtOnceBrokenTests::why)).containsOnlyNulls();
    assertThatAllAreRegisteredOnce(answers);
  }

  // The server commits and waits for a standby that does not exist: whoever ends the backend then
  // leaves a commit that holds and an answer that never came.
  @Test
  void aCommitThatHeldThoughItsAnswerWasLostIsFoundAgainByItsKey() throws Exception {
    List<Future<Registered>> answers;
    try {
      admin("alter system set synchronous_standby_names = 'nobody'");
      admin("select pg_reload_conf()");
      answers = sentTogether(atOnce, AtOnceBrokenTests::endWhoeverWaitsForAStandby);
    } finally {
      admin("alter system reset synchronous_standby_names");
      admin("select pg_reload_conf()");
    }

    assertThat(answers.stream().map(AtOnceBrokenTests::why))
        .hasOnlyElementsOfType(Unsure.class)
        .doesNotHaveDuplicates();
    assertThat(stored()).hasSize(SENT);
    assertThatAllAreRegisteredOnce(answers);
  }

  @Test
  void whatIsWorseThanARefusalReachesOneAndTheOthersAreTriedAlone() throws Exception {
    var failed = new AtomicBoolean();
    var failing = new Failing(manager, failed);

    var answers = sentTogether(new AtOnce(intake, failing));

    assertThat(failed).isTrue();
    var refused = answers.stream().map(AtOnceBrokenTests::why).filter(why -> why != null).toList();
    assertThat(refused).hasSize(1).hasOnlyElementsOfType(StackOverflowError.class);
    assertThatAllAreRegisteredOnce(answers);
  }

  /// A transaction in which, the second time, something happens no refusal stands for.
  private static final class Failing extends TransactionTemplate {
    private static final long serialVersionUID = 1;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicBoolean failed;

    Failing(PlatformTransactionManager manager, AtomicBoolean failed) {
      super(manager);
      this.failed = failed;
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
      return super.execute(
          status -> {
            if (!begun.compareAndSet(false, true) && failed.compareAndSet(false, true)) {
              throw new StackOverflowError("invented");
            }
            return action.doInTransaction(status);
          });
    }
  }

  // Sends all again under their keys: each is there once, in a journal without a gap, whatever its
  // sender was told; nobody waits at a desk any more.
  private void assertThatAllAreRegisteredOnce(List<Future<Registered>> answers) {
    var again = new ArrayList<Registered>();
    for (int i = 0; i < SENT; i++) {
      var one = asked(i);
      again.add(olena.call(() -> atOnce.register(one.report(), one.key())));
    }
    for (int i = 0; i < SENT; i++) {
      if (why(answers.get(i)) == null) {
        assertThat(again.get(i)).isEqualTo(answers.get(i).resultNow());
      }
      var id = again.get(i).id();
      assertThat(olena.call(() -> reports.find(id)).words().narrative())
          .isEqualTo("Розповідь " + i);
    }
    assertThat(stored()).containsExactlyElementsOf(IntStream.rangeClosed(1, SENT).boxed().toList());
    assertThat((Map<?, ?>) ReflectionTestUtils.getField(atOnce, "desks")).isEmpty();
  }

  private List<Integer> stored() {
    return olena.call(() -> reports.list(ReportFilter.ALL, null, 100)).stream()
        .map(report -> Integer.parseInt(report.reference().replaceAll(".*-", "")))
        .sorted()
        .toList();
  }

  private List<Future<Registered>> sentTogether(AtOnce desk) throws Exception {
    return sentTogether(desk, _ -> {});
  }

  /// The first waits for its number, and meanwhile all the others gather.
  private List<Future<Registered>> sentTogether(AtOnce desk, Meanwhile meanwhile) throws Exception {
    try (var pool = Executors.newFixedThreadPool(SENT);
        var gate = TestDatabase.admin()) {
      shut(gate);
      var answers = new ArrayList<Future<Registered>>();
      for (int i = 0; i < SENT; i++) {
        var one = asked(i);
        answers.add(pool.submit(() -> olena.call(() -> desk.register(one.report(), one.key()))));
        if (i == 0) {
          TestDatabase.waitForWhoWaits("intake.counter");
        }
      }
      while (waiting(desk) < SENT - 1) {
        Thread.onSpinWait();
      }
      gate.rollback();
      gate.setAutoCommit(true);
      meanwhile.happens(answers);
      return answers;
    }
  }

  /// What happens while they are sent.
  @FunctionalInterface
  private interface Meanwhile {
    void happens(List<Future<Registered>> answers) throws Exception;
  }

  private int waiting(AtOnce desk) {
    var desks = (Map<?, ?>) ReflectionTestUtils.getField(desk, "desks");
    var one = desks == null ? null : desks.get(olena);
    var queue = one == null ? null : (Queue<?>) ReflectionTestUtils.getField(one, "waiting");
    return queue == null ? 0 : queue.size();
  }

  // Whoever wants the first number of the journal waits.
  private void shut(Connection gate) throws SQLException {
    gate.setAutoCommit(false);
    try (var statement = gate.createStatement()) {
      statement.execute("lock table intake.counter in share row exclusive mode");
    }
  }

  private static void endWhoeverWaitsForAStandby(List<Future<Registered>> answers)
      throws Exception {
    while (answers.stream().anyMatch(one -> !one.isDone())) {
      admin("select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'");
      Thread.sleep(10);
    }
  }

  // Of that institution, and only where several reports are of one transaction.
  private void breaks(String when, String how) throws SQLException {
    admin(
        """
        create function public.broken() returns trigger language plpgsql security definer as $$
        begin
          if new.unit = '%s' and (select count(*) from intake.report
              where unit = new.unit and xmin = pg_current_xact_id()::xid) > 1 then
            %s;
          end if;
          return null;
        end $$
        """
            .formatted(olena.unit(), how));
    var kind = when.isEmpty() ? "trigger" : "constraint trigger";
    admin(
        "create %s broken after insert on intake.report %s for each row execute function public.broken()"
            .formatted(kind, when));
  }

  private static void admin(String statement) throws SQLException {
    try (var connection = TestDatabase.admin();
        var one = connection.createStatement()) {
      one.execute(statement);
    }
  }

  private static @Nullable Throwable why(Future<Registered> one) {
    try {
      one.get();
      return null;
    } catch (ExecutionException failed) {
      return failed.getCause();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static Intake.Asked asked(int number) {
    var words = new Words("Розповідь " + number, null, null, null, null, null, null);
    var report = ReportRecords.report();
    return new Intake.Asked(
        new NewReport(report.facts(), words, report.people()),
        RequestKey.of("k-" + number, number));
  }
}
