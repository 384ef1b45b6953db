package ua.kolo.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static ua.kolo.duties.law.Ladder.Step.COORDINATOR;
import static ua.kolo.duties.law.Ladder.Step.DEPUTY;
import static ua.kolo.duties.law.Ladder.Step.HEAD;

import java.sql.SQLException;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.directory.Directory;
import ua.kolo.duties.law.Rule;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Right;

@KoloTest
class EscalationsTests {
  private static final Instant LONG_AGO = Instant.parse("2026-05-14T08:45:00Z");
  private final Instant now = Clock.systemUTC().instant();
  private static final String WHOM =
      "select duties.whom_to_tell('%s', 'HEAD', '%s', now() + interval '1 minute')::text";
  private static final int NODES = 2;
  private final Duties duties;
  private final Escalations escalations;
  private final Escalator escalator;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final MockMvcTester web;
  private final Office office;

  EscalationsTests(
      Duties duties,
      Escalations escalations,
      Escalator escalator,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Directory directory,
      MockMvcTester web) {
    this.duties = duties;
    this.escalations = escalations;
    this.escalator = escalator;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.web = web;
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
  void aStepReachesWhomItNamesAtTheInstitutionThatOwesAndAtTheOneThatWatches() throws Exception {
    var head = at(Role.CASE_WORKER, office.unit(), true);
    var deputy = Someone.as(Role.CASE_WORKER, office.unit()).settle();
    var worker = Someone.as(Role.CASE_WORKER, office.unit()).settle();
    var analyst = Someone.as(Role.ANALYST, office.unit()).settle();
    var coordinator = at(Role.COORDINATOR, office.watching(), false);
    var colleague = at(Role.CASE_WORKER, office.watching(), false);
    var near = opened(now.minus(Duration.ofHours(20)));
    var late = opened(LONG_AGO);

    escalator.tell();

    assertThat(toldTo(head)).as("nobody stands in for the head").containsExactly(late, near);
    stand(deputy, head);
    assertThat(toldTo(deputy)).containsExactly(late, near);
    assertThat(toldTo(head)).as("the deputy is told before the term").containsExactly(late);
    assertThat(toldTo(worker)).isEmpty();
    assertThat(head.get(web, "/today")).bodyText().contains("Нагадано вам: 1");
    assertThat(head.get(web, "/duties?scope=TOLD")).bodyText().contains("/duties/" + late);
    assertThat(toldTo(coordinator)).containsExactly(late);
    assertThat(toldTo(colleague)).isEmpty();
    assertThat(strings(WHOM.formatted(office.unit(), Doers.CASE_WORKERS)))
        .doesNotContain(analyst.person().toString());
  }

  @Test
  void whereNobodyHeadsAllWhoSeeSuchDutiesAreTold() {
    var worker = Someone.as(Role.CASE_WORKER, office.unit()).settle();
    var programmes = Someone.as(Role.PROGRAMME_MANAGER, office.unit()).settle();
    var late = opened(LONG_AGO);

    escalator.tell();

    assertThat(toldTo(worker)).containsExactly(late);
    assertThat(toldTo(programmes)).isEmpty();
  }

  @Test
  void theDatabaseTellsThoseWhoseRolesDoWhatIsOwed() throws Exception {
    for (var role : Role.values()) {
      var one = Someone.as(role, office.found("Вигадана установа")).settle();
      for (var doers : Doers.values()) {
        boolean does = role.rights().containsAll(Set.of(Right.DUTY_READ, doers.right()));
        assertThat(strings(WHOM.formatted(one.unit(), doers)))
            .as(role + " of " + doers)
            .isEqualTo(does ? List.of(one.person().toString()) : List.of());
      }
    }
  }

  @Test
  void aMeasureIsRemindedAMonthAWeekAndADayBeforeItsDayEachOnce() {
    var far = measure(now.plus(Duration.ofDays(20)));
    var near = measure(now.plus(Duration.ofHours(20)));
    var later = measure(now.plus(Duration.ofDays(40)));

    escalator.tell();
    escalator.tell();

    assertThat(found(far).told()).containsExactly(DEPUTY);
    assertThat(found(near).told()).containsExactly(DEPUTY);
    assertThat(found(later).told()).isEmpty();
    assertThat(rows())
        .as("a month before one, a month, a week and a day before the other")
        .isEqualTo(4);
  }

  private UUID measure(Instant due) {
    var event = office.event("MEASURE_COMES_DUE", Set.of(), now, "EXECUTOR");
    return office.work(() -> duties.open(event, due)).duties().getFirst();
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

  private static Someone at(Role role, UUID unit, boolean heads) throws SQLException {
    var one = Someone.as(role, unit).settle();
    change("update identity.post set heads = %s where id = '%s'".formatted(heads, one.post()));
    return one;
  }

  private static void stand(Someone deputy, Someone head) throws SQLException {
    change(
        """
        insert into identity.holding (id, unit, post, holder, kind, held_since)
        values (gen_random_uuid(), '%s', '%s', '%s', 'DEPUTY', now() - interval '1 minute')
        """
            .formatted(head.unit(), head.post(), deputy.person()));
  }

  private static void change(String sql) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> strings(String sql) throws SQLException {
    try (var connection = TestDatabase.admin();
        var rows = connection.createStatement().executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private List<UUID> toldTo(Someone one) {
    var told = DutyFilter.of(DutyFilter.Scope.TOLD, DutyFilter.Which.OPEN);
    return one.acting().call(() -> duties.list(told, null, 50)).rows().stream()
        .map(Duty::id)
        .toList();
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
