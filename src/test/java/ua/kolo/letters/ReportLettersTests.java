package ua.kolo.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.duties.Doers;
import ua.kolo.duties.DutyTold;
import ua.kolo.duties.FiguresDue;
import ua.kolo.duties.law.Ladder;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;
import ua.kolo.tracking.Lived;
import ua.kolo.tracking.reporting.Contribution;
import ua.kolo.tracking.reporting.Filled;
import ua.kolo.tracking.reporting.OwnRows;
import ua.kolo.tracking.reporting.Period;
import ua.kolo.tracking.reporting.ProgrammeReports;

/// Executors are told by a letter that a report is due.
@KoloTest
class ReportLettersTests {
  private static final int NODES = 2;
  private static final Period YEAR = new Period(Period.Kind.YEAR, 2026, 1);
  private final Someone executor = Someone.as(Role.EXECUTOR, UUID.randomUUID()).settle();
  private final Acting keeper =
      Acting.person(
          UUID.randomUUID(), "Проба", UUID.randomUUID(), UUID.randomUUID(), Set.of(Right.values()));
  private final Letters letters;
  private final LetterWords words;
  private final Outbox outbox;
  private final Postman postman;
  private final Lived lived;
  private final ProgrammeReports reports;
  private final OwnRows own;
  private final ApplicationEventPublisher events;

  ReportLettersTests(
      Letters letters,
      LetterWords words,
      Outbox outbox,
      Postman postman,
      Lived lived,
      ProgrammeReports reports,
      OwnRows own,
      ApplicationEventPublisher events) {
    this.letters = letters;
    this.words = words;
    this.outbox = outbox;
    this.postman = postman;
    this.lived = lived;
    this.reports = reports;
    this.own = own;
    this.events = events;
  }

  @Test
  void anOpenedReportIsToldOnceAndHoldsNumbersOnly() throws Exception {
    wanted(executor, true);
    opened();
    assertThat(toMe(executor)).as("gathered first").extracting(Letter::sentAt).containsNull();
    goesNow(executor);
    together(postman::round);
    postman.round();

    assertThat(toMe(executor)).hasSize(1);
    var letter = toMe(executor).getFirst();
    assertThat(letter.sentAt()).isNotNull();
    assertThat(words.text(letter, "", Locale.of("uk")))
        .startsWith("Чекають від установи звітів і даних: 1\n")
        .contains("прострочено: 0", "/today")
        .doesNotContain("Вигадана", "2026");
    assertThat(words.text(letter, "", Locale.ENGLISH)).contains("Reports and figures");
  }

  @Test
  void stepsOfTheLadderAndTwoNodesMakeNoSecondLetterOfTheDay() throws Exception {
    wanted(executor, true);
    opened();
    together(
        () ->
            Acting.system(executor.unit())
                .run(() -> events.publishEvent(FiguresDue.report(executor.unit()))));

    assertThat(toMe(executor)).hasSize(1);
  }

  @Test
  void aStepIsToldByOneLetterWhereNobodyHeadsTheInstitution() throws Exception {
    var silent = Someone.as(Role.EXECUTOR, executor.unit()).settle();
    wanted(executor, true);
    wanted(silent, false);
    Acting.system(executor.unit())
        .run(
            () -> {
              events.publishEvent(told(true));
              events.publishEvent(FiguresDue.report(executor.unit()));
            });

    assertThat(toMe(executor)).extracting(Letter::kind).containsExactly(Kind.REPORT_DUE);
    assertThat(toMe(silent)).extracting(Letter::kind).containsExactly(Kind.TOLD);
    Acting.system(executor.unit()).run(() -> events.publishEvent(told(false)));
    assertThat(toMe(executor)).as("no report").extracting(Letter::kind).contains(Kind.TOLD);
  }

  private DutyTold told(boolean reported) {
    var step = Ladder.Step.HEAD;
    return new DutyTold(UUID.randomUUID(), executor.unit(), step, Doers.REPORTERS, reported);
  }

  @Test
  void whatWasHandedInMeanwhileIsNotAskedFor() throws Exception {
    wanted(executor, true);
    opened();
    executor
        .acting()
        .run(() -> own.list().forEach(row -> own.handIn(row.id(), row.version(), done())));
    goesNow(executor);
    postman.round();

    assertThat(toMe(executor)).isEmpty();
  }

  @Test
  void whatIsAskedWhileALetterIsThrownAwayIsStillTold() throws Exception {
    wanted(executor, true);
    opened();
    goesNow(executor);
    var program = Acting.system(executor.unit());
    var letter = program.call(outbox::claim).getFirst();
    program.run(() -> events.publishEvent(FiguresDue.report(executor.unit())));

    program.run(() -> outbox.drop(letter));
    assertThat(toMe(executor)).hasSize(1);
    goesNow(executor);
    var again = program.call(outbox::claim).getFirst();
    program.run(() -> outbox.drop(again));
    assertThat(toMe(executor)).isEmpty();
  }

  @Test
  void aRowGivenBackIsToldAgain() throws Exception {
    wanted(executor, true);
    opened();
    goesNow(executor);
    postman.round();
    assertThat(toMe(executor)).extracting(Letter::nextAt).containsOnlyNulls();
    var row = executor.acting().call(() -> own.list().getFirst());
    var handed = executor.acting().call(() -> own.handIn(row.id(), row.version(), done()));
    keeper.run(() -> reports.giveBack(row.id(), handed.row().version(), "Додайте кількість"));

    assertThat(toMe(executor)).as("an hour later").extracting(Letter::nextAt).doesNotContainNull();
  }

  @Test
  void nobodyIsToldWhoDoesNotWantItOrWritesNoReportsOrGaveNoAddress() throws Exception {
    var colleague = Someone.as(Role.EXECUTOR, executor.unit()).settle();
    var worker = Someone.as(Role.CASE_WORKER, executor.unit()).settle();
    var silent = Someone.as(Role.EXECUTOR, executor.unit()).settle();
    wanted(executor, false);
    wanted(worker, true);
    wanted(colleague, true);
    opened();

    assertThat(toMe(executor)).isEmpty();
    assertThat(toMe(worker)).isEmpty();
    assertThat(toMe(silent)).isEmpty();
    assertThat(toMe(colleague)).hasSize(1);
  }

  @Test
  void whoDeputisesIsToldWithTheFiguresOfBothInstitutions() throws Exception {
    var deputy = Someone.as(Role.EXECUTOR, UUID.randomUUID()).settle();
    var gone = Someone.as(Role.EXECUTOR, UUID.randomUUID()).settle();
    deputises(deputy, "null");
    deputises(gone, "now() - interval '1 minute'");
    wanted(deputy, true);
    wanted(gone, true);
    opened();
    var own = lived.programme(keeper, deputy.unit());
    keeper.call(() -> reports.open(own, YEAR, LocalDate.now(ZoneOffset.UTC).plusDays(5)));
    goesNow(deputy);
    postman.round();

    assertThat(toMe(gone)).isEmpty();
    assertThat(toMe(deputy)).hasSize(1);
    assertThat(words.text(toMe(deputy).getFirst(), "", Locale.of("uk")))
        .startsWith("Чекають від установи звітів і даних: 2\n");
  }

  private void deputises(Someone who, String until) throws SQLException {
    change(
        """
        insert into identity.holding (id, unit, post, holder, kind, held_since, held_until)
        values (gen_random_uuid(), '%s', '%s', '%%s', 'DEPUTY', now() - interval '1 day', %s)
        """
            .formatted(executor.unit(), executor.post(), until),
        who);
  }

  private static Filled done() {
    var done = Contribution.Status.DONE;
    return new Filled(done, "Проведено", null, null, null, null, List.of(), true);
  }

  private void opened() {
    var id = lived.programme(keeper, executor.unit());
    keeper.call(() -> reports.open(id, YEAR, LocalDate.now(ZoneOffset.UTC).plusDays(5)));
  }

  // Confirmed already.
  private void wanted(Someone who, boolean reportsToo) throws SQLException {
    var form = new WishForm("proba@example.com", "", true, reportsToo, true);
    who.acting().run(() -> letters.wish(form, Locale.of("uk")));
    change("update letters.wish set confirmed_at = now() where id = '%s'", who);
    change("delete from letters.letter where person = '%s'", who);
  }

  private void goesNow(Someone who) throws SQLException {
    change(
        "update letters.letter set next_at = now() where person = '%s' and next_at is not null",
        who);
  }

  private static void change(String sql, Someone who) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(sql.formatted(who.person()));
    }
  }

  private List<Letter> toMe(Someone who) {
    return who.acting().call(letters::toMe);
  }

  private static void together(Runnable one) throws Exception {
    var barrier = new CyclicBarrier(NODES);
    Callable<Boolean> node =
        () -> {
          barrier.await();
          one.run();
          return true;
        };
    try (var threads = Executors.newFixedThreadPool(NODES)) {
      for (var done : threads.invokeAll(Collections.nCopies(NODES, node))) {
        assertThat(done.get()).isTrue();
      }
    }
  }
}
