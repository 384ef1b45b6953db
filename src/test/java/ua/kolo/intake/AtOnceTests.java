package ua.kolo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Subject;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.KeyReused;
import ua.kolo.platform.RequestKey;

@KoloTest
class AtOnceTests {
  private static final int CLIENTS = 24;
  private final AtOnce atOnce;
  private final Intake intake;
  private final Reports reports;
  private final Duties duties;
  private final Acting olena = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();

  AtOnceTests(AtOnce atOnce, Intake intake, Reports reports, Duties duties) {
    this.atOnce = atOnce;
    this.intake = intake;
    this.reports = reports;
    this.duties = duties;
  }

  @Test
  void eachOfManyGetsItsOwnReportUnderANumberOfItsOwn() throws Exception {
    var answers = sent(IntStream.range(0, CLIENTS).mapToObj(AtOnceTests::told).toList());

    for (int i = 0; i < CLIENTS; i++) {
      var id = answers.get(i).get().id();
      var report = olena.call(() -> reports.find(id));
      assertThat(report.words().narrative()).isEqualTo("Розповідь " + i);
      assertThat(report.reference()).isEqualTo(answers.get(i).get().reference());
      assertThat(report.in("VICTIM").getFirst().identity())
          .extracting(identity -> identity.name())
          .isEqualTo("Небувалюк Оксана Петрівна");
      var subject = new Subject(Intake.KIND, id, report.reference());
      assertThat(olena.call(() -> duties.on(subject)))
          .hasSize(3)
          .allMatch(duty -> duty.subject().equals(subject));
    }
    assertThat(answers.stream().map(AtOnceTests::done).map(AtOnceTests::number))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, CLIENTS).boxed().toList());
    assertThat(transactions()).as("some were written together").isLessThan(CLIENTS);
  }

  private int transactions() throws SQLException {
    try (var connection = TestDatabase.admin();
        var asked =
            connection.prepareStatement(
                "select count(distinct xmin::text) from intake.report where unit = ?")) {
      asked.setObject(1, olena.unit());
      try (var found = asked.executeQuery()) {
        found.next();
        return found.getInt(1);
      }
    }
  }

  @Test
  void whoeverIsRefusedIsRefusedAlone() throws Exception {
    var stranger = new NewReport.Named(UUID.randomUUID(), null, null, "VICTIM", null, null);
    var wrong = new NewReport(ReportRecords.facts(null), null, List.of(stranger));
    var asked = new ArrayList<>(IntStream.range(0, 7).mapToObj(AtOnceTests::told).toList());
    asked.add(3, new Intake.Asked(wrong, null));

    var answers = new ArrayList<>(sent(asked));
    var refused = answers.remove(3);

    assertThatThrownBy(refused::get).cause().isInstanceOf(BadRequest.class);
    assertThat(answers.stream().map(AtOnceTests::done))
        .extracting(AtOnceTests::number)
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void whatIsSentTwiceAtOnceIsRegisteredOnce() throws Exception {
    var key = RequestKey.of("k-1", "report");
    var answers = sent(Collections.nCopies(6, new Intake.Asked(ReportRecords.report(), key)));

    assertThat(answers.stream().map(AtOnceTests::done).distinct()).hasSize(1);
    assertThat(olena.call(() -> reports.count(ReportFilter.ALL))).isEqualTo(1);
  }

  @Test
  void severalAreWrittenTogetherOrNoneOfThem() {
    var other = new Intake.Asked(ReportRecords.report(), RequestKey.of("k-1", "another"));
    olena.run(() -> intake.register(ReportRecords.report(), RequestKey.of("k-1", "report")));

    assertThatThrownBy(() -> olena.run(() -> intake.registerTogether(List.of(told(1), other))))
        .isInstanceOf(KeyReused.class);

    assertThat(olena.call(() -> reports.count(ReportFilter.ALL))).isEqualTo(1);
    var both = olena.call(() -> intake.registerTogether(List.of(told(1), told(2))));
    assertThat(both).extracting(AtOnceTests::number).containsExactly(2, 3);
  }

  @Test
  void eachRowHasOneEntryOfItsOwnInTheTrail() throws SQLException {
    olena.run(() -> intake.registerTogether(List.of(told(1), told(2))));

    try (var connection = TestDatabase.admin();
        var statement = connection.prepareStatement(ENTRIES_OF_ROWS)) {
      statement.setObject(1, olena.unit());
      statement.setObject(2, olena.person());
      var row = statement.executeQuery();
      row.next();
      assertThat(row.getInt("written")).isEqualTo(28);
      assertThat(row.getInt("told")).isEqualTo(28);
    }
  }

  // 2 reports, of 3 people and 3 duties each, and the keys of all 8: rows, and those with one
  // entry.
  private static final String ENTRIES_OF_ROWS =
      """
      with who as (select ?::uuid as unit, ?::uuid as person),
      rows as (
        select 'intake.report' as kind, id as subject, null as row_id, unit from intake.report
        union all select 'persons.person', id, null, unit from persons.person
        union all select 'vault.data_key', id, null, unit from vault.data_key
        union all select 'duties.duty', id, null, unit from duties.duty
        union all select 'intake.involved', report, id::text, unit from intake.involved)
      select count(*) as written, count(*) filter (where (
          select count(*) from audit.trail t
           where t.subject = r.subject and t.subject_kind = r.kind and t.operation = 'INSERT'
             and t.row_id is not distinct from r.row_id and t.owner = w.unit and t.unit = w.unit
             and t.person = w.person and t.kind = 'PERSON' and t.post is not null
             and t.changed = '{}') = 1) as told
        from rows r join who w on w.unit = r.unit
      """;

  @Test
  void whoActsIsWhoSentIt() throws Exception {
    var settled = Someone.as(Role.CASE_WORKER, olena.unit()).settle().acting();
    var petro =
        new Acting(
            Acting.Kind.PERSON,
            settled.person(),
            "Петро",
            settled.post(),
            olena.unit(),
            settled.rights());
    var calls = new ArrayList<Callable<Registered>>();
    for (int i = 0; i < CLIENTS; i++) {
      var one = told(i);
      var who = i % 2 == 0 ? olena : petro;
      calls.add(() -> who.call(() -> sent(one)));
    }

    var answers = sent(calls, CLIENTS);

    for (int i = 0; i < CLIENTS; i++) {
      var who = i % 2 == 0 ? olena : petro;
      assertThat(by(done(answers.get(i)).id())).isEqualTo(who.name());
    }
  }

  private String by(UUID report) {
    return olena.call(() -> reports.find(report)).registeredBy();
  }

  private static Intake.Asked told(int number) {
    var words = new Words("Розповідь " + number, null, null, null, null, null, null);
    var report = ReportRecords.report();
    return new Intake.Asked(new NewReport(report.facts(), words, report.people()), null);
  }

  private List<Future<Registered>> sent(List<Intake.Asked> asked) throws InterruptedException {
    var calls = new ArrayList<Callable<Registered>>();
    asked.forEach(one -> calls.add(() -> olena.call(() -> sent(one))));
    return sent(calls, asked.size());
  }

  private Registered sent(Intake.Asked one) {
    return atOnce.register(one.report(), one.key());
  }

  private List<Future<Registered>> sent(List<Callable<Registered>> calls, int many)
      throws InterruptedException {
    var ready = new CountDownLatch(many);
    try (var pool = Executors.newFixedThreadPool(many)) {
      var all = new ArrayList<Callable<Registered>>();
      for (var call : calls) {
        all.add(
            () -> {
              ready.countDown();
              ready.await();
              return call.call();
            });
      }
      return pool.invokeAll(all);
    }
  }

  private static Registered done(Future<Registered> one) {
    try {
      return one.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static int number(Registered registered) {
    return Integer.parseInt(registered.reference().substring(registered.reference().length() - 5));
  }
}
