package ua.kolo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.Tie;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Subject;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.KeyReused;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Stale;

@KoloTest
class IntakeTests {
  private static final int CLIENTS = 64;
  private final Intake intake;
  private final Reports reports;
  private final ReportDrafts drafts;
  private final Duties duties;
  private final Clearance clearance;
  private final TransactionOperations transaction;
  private final Acting olena = newcomer();

  IntakeTests(
      Intake intake,
      Reports reports,
      ReportDrafts drafts,
      Duties duties,
      Clearance clearance,
      TransactionOperations transaction) {
    this.intake = intake;
    this.reports = reports;
    this.drafts = drafts;
    this.duties = duties;
    this.clearance = clearance;
    this.transaction = transaction;
  }

  @Test
  void aReportIsRegisteredWithItsPersonsItsWordsAndItsNumber() {
    var id = olena.call(() -> register().id());
    var report = olena.call(() -> reports.find(id));

    assertThat(report.reference()).matches("П-\\d{4}-00001");
    assertThat(report.words().narrative()).isEqualTo("Вигадана розповідь");
    assertThat(report.in("VICTIM").getFirst().identity())
        .extracting(identity -> identity.name())
        .isEqualTo("Небувалюк Оксана Петрівна");
    assertThat(report.people()).hasSize(3);
  }

  @Test
  void theTermsOfTheLawBeginInTheSameTransaction() {
    var registered = olena.call(this::register);

    assertThat(owed(registered))
        .extracting(duty -> duty.rule().code())
        .containsExactlyInAnyOrder("D3-PARTNERS", "D5-CHILDREN", "D5-POLICE");
  }

  @Test
  void aChildThatIsNamedLaterBeginsTheTermsOfAChild() {
    var adults = new NewReport(withoutChildren(), null, List.of());
    var registered = olena.call(() -> intake.register(adults, null));
    assertThat(owed(registered)).hasSize(1);

    olena.run(
        () ->
            intake.involve(
                registered.id(), ReportRecords.named("CHILD_WITNESS", "Небувалюк Юрко", null)));

    assertThat(owed(registered))
        .extracting(duty -> duty.rule().code())
        .contains("D5-CHILDREN", "D5-POLICE");
  }

  @Test
  void sixtyFourRegisterAtOnceAndNoNumberIsMissingOrTwice() throws InterruptedException {
    List<Callable<String>> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(() -> olena.call(() -> register().reference()));
    }
    try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
      var references =
          pool.invokeAll(clients).stream().map(IntakeTests::done).map(IntakeTests::number).toList();

      assertThat(references)
          .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, CLIENTS).boxed().toList());
    }
  }

  @Test
  void aReportThatIsRefusedLeavesNoGap() {
    var stranger = new NewReport.Named(UUID.randomUUID(), null, null, "VICTIM", null, null);
    var refused = new NewReport(ReportRecords.facts(null), null, List.of(stranger));
    olena.run(this::register);

    assertThatThrownBy(() -> olena.run(() -> intake.register(refused, null)))
        .isInstanceOf(BadRequest.class);

    assertThat(number(olena.call(this::register).reference())).isEqualTo(2);
  }

  @Test
  void theSameRequestSentTwiceRegistersOnce() {
    var key = RequestKey.of("k-1", "report");
    var report = ReportRecords.report();

    var first = olena.call(() -> intake.register(report, key));

    assertThat(olena.call(() -> intake.register(report, key))).isEqualTo(first);
    assertThat(olena.call(() -> reports.count(ReportFilter.ALL))).isEqualTo(1);
  }

  @Test
  void aDraftIsItsAuthorsAloneAndIsNoMoreOnceRegisteredAndRegistersOnce() {
    var id = UUID.randomUUID();
    var typed = ReportForm.of(olena.call(() -> reports.find(register().id())));
    olena.run(() -> drafts.save(id, typed));
    var colleague = Someone.as(Role.CASE_WORKER, olena.unit()).settle().acting();

    assertThat(olena.call(() -> drafts.find(id)).narrative()).isEqualTo("Вигадана розповідь");
    assertThatThrownBy(() -> colleague.call(() -> drafts.find(id))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> colleague.run(() -> drafts.save(id, typed)))
        .isInstanceOf(NotFound.class);

    var first = olena.call(() -> intake.registerDraft(id, ReportRecords.report()));
    assertThat(olena.call(drafts::mine)).isEmpty();
    assertThat(olena.call(() -> intake.registerDraft(id, ReportRecords.report()))).isEqualTo(first);
    assertThatThrownBy(() -> olena.call(() -> intake.registerDraft(id, report())))
        .isInstanceOf(KeyReused.class);
    assertThatThrownBy(() -> olena.run(() -> drafts.save(id, typed))).isInstanceOf(Conflict.class);
  }

  @Test
  void aDraftSentSeveralTimesAtOnceIsRegisteredOnce() throws InterruptedException {
    var id = UUID.randomUUID();
    var report = ReportRecords.report();
    Callable<Registered> sending = () -> olena.call(() -> intake.registerDraft(id, report));
    try (var pool = Executors.newFixedThreadPool(8)) {
      assertThat(pool.invokeAll(Collections.nCopies(8, sending)).stream().map(IntakeTests::done))
          .hasSize(8)
          .allMatch(registered -> registered.id().equals(id));
    }
    assertThat(olena.call(() -> reports.count(ReportFilter.ALL))).isEqualTo(1);
  }

  @Test
  void aReportSentWhileItsDraftIsSavedIsRegistered() throws Exception {
    var id = UUID.randomUUID();
    var typed = ReportForm.of(olena.call(() -> reports.find(register().id())));
    Callable<Registered> sending =
        () -> olena.call(() -> intake.registerDraft(id, ReportRecords.report()));
    try (var pool = Executors.newSingleThreadExecutor()) {
      var sent = olena.call(() -> savedWhile(id, typed, () -> pool.submit(sending)));
      assertThat(sent.get().id()).isEqualTo(id);
    }
    assertThat(olena.call(drafts::mine)).isEmpty();
    assertThat(olena.call(() -> reports.find(id)).reference()).isNotBlank();
  }

  // Saved, but not yet for good, when the other is asked for.
  private <T> T savedWhile(UUID draft, ReportForm typed, Supplier<T> other) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              drafts.save(draft, typed);
              var begun = other.get();
              try {
                TestDatabase.waitForWhoWaits("(id, unit");
              } catch (SQLException | InterruptedException broken) {
                throw new IllegalStateException(broken);
              }
              return begun;
            }));
  }

  @Test
  void aCorrectionKeepsWhatWasBeforeAndIsMadeFromTheNewestOnly() {
    var id = olena.call(() -> register().id());
    var words = new Words("Інша розповідь", null, null, null, null, null, null);
    olena.run(() -> intake.correct(id, 1, ReportRecords.facts(null), words));

    assertThat(olena.call(() -> reports.find(id)).words().narrative()).isEqualTo("Інша розповідь");
    assertThat(olena.call(() -> reports.earlier(id)))
        .extracting(earlier -> earlier.state().words().narrative())
        .containsExactly("Вигадана розповідь");
    assertThatThrownBy(
            () -> olena.run(() -> intake.correct(id, 1, ReportRecords.facts(null), words)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void ofSeveralWhoCorrectAtOnceOneIsFirstAndTheOthersAreToldSo() throws InterruptedException {
    var id = olena.call(() -> register().id());
    List<Callable<String>> clients = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      var words = new Words("Розповідь " + i, null, null, null, null, null, null);
      clients.add(() -> corrected(id, words));
    }
    try (var pool = Executors.newFixedThreadPool(8)) {
      assertThat(pool.invokeAll(clients).stream().map(IntakeTests::done))
          .containsOnlyOnce("corrected")
          .filteredOn("stale"::equals)
          .hasSize(7);
    }
    assertThat(olena.call(() -> reports.earlier(id))).hasSize(1);
  }

  private String corrected(UUID id, Words words) {
    try {
      olena.run(() -> intake.correct(id, 1, ReportRecords.facts(null), words));
      return "corrected";
    } catch (Stale stale) {
      return "stale";
    }
  }

  @Test
  void anUnknownNameIsLawfulAndAnUnknownCodeIsNot() {
    var nameless =
        new NewReport(
            ReportRecords.facts(null), null, List.of(ReportRecords.named("VICTIM", "", null)));
    var wrong =
        new NewReport(
            ReportRecords.facts(null), null, List.of(ReportRecords.named("VICTIMM", "", null)));

    assertThat(olena.call(() -> intake.register(nameless, null)).reference()).isNotBlank();
    assertThatThrownBy(() -> olena.run(() -> intake.register(wrong, null)))
        .isInstanceOf(BadRequest.class);
  }

  @Test
  void aReportDoesNotArriveFromTheFuture() {
    var tomorrow = Clock.systemUTC().instant().plus(Duration.ofDays(1));
    var report = new NewReport(ReportRecords.facts(tomorrow), null, List.of());

    assertThatThrownBy(() -> olena.run(() -> intake.register(report, null)))
        .isInstanceOf(BadRequest.class);
  }

  @Test
  void anotherInstitutionSeesNothingOfIt() {
    var id = olena.call(() -> register().id());
    var other = newcomer();

    assertThatThrownBy(() -> other.call(() -> reports.find(id))).isInstanceOf(NotFound.class);
    assertThat(other.call(() -> reports.list(ReportFilter.ALL, null, 10))).isEmpty();
  }

  @Test
  void aReportIsClosedToWhoeverIsCloseToSomebodyItNames() {
    var id = olena.call(() -> register().id());
    var victim = olena.call(() -> reports.find(id)).in("VICTIM").getFirst().person();
    var brother = Someone.as(Role.CASE_WORKER, olena.unit()).settle().acting();
    assertThat(brother.call(() -> reports.find(id)).id()).isEqualTo(id);

    brother.run(() -> clearance.declare("person", victim, Tie.SIBLING));

    assertThatThrownBy(() -> brother.call(() -> reports.find(id))).isInstanceOf(NotFound.class);
    assertThat(brother.call(() -> reports.list(ReportFilter.ALL, null, 10))).isEmpty();
  }

  @Test
  void theJournalIsReadInPartsWithoutLossOrRepetition() {
    for (int i = 0; i < 5; i++) {
      olena.run(this::register);
    }
    var first = olena.call(() -> reports.list(ReportFilter.ALL, null, 3));
    var rest = olena.call(() -> reports.list(ReportFilter.ALL, first.getLast().id(), 3));

    assertThat(Stream.concat(first.stream(), rest.stream()))
        .extracting(report -> number(report.reference()))
        .containsExactly(5, 4, 3, 2, 1);
  }

  @Test
  void whoIsNamedAgainIsKnownFromBefore() {
    var first = olena.call(this::register);
    var victim = olena.call(() -> reports.find(first.id())).in("VICTIM").getFirst().person();
    var again = new NewReport.Named(victim, null, null, "VICTIM", null, null);
    var second =
        olena.call(
            () ->
                intake.register(
                    new NewReport(ReportRecords.facts(null), null, List.of(again)), null));

    assertThat(olena.call(() -> reports.before(reports.find(second.id())))).containsExactly(first);
  }

  @Test
  void theSameTwoAreToldApartFromTheSamePerson() {
    var first = olena.call(() -> reports.find(register().id()));
    var her = again(first, "VICTIM");
    var him = again(first, "OFFENDER");
    var alone = olena.call(() -> intake.register(report(her), null));
    assertThat(olena.call(() -> reports.pair(alone.id())).reports()).isZero();

    var both = olena.call(() -> intake.register(report(her, him), null));

    var pair = olena.call(() -> reports.pair(both.id()));
    assertThat(pair.reports()).isEqualTo(2);
    assertThat(pair.since()).isEqualTo(first.facts().receivedAt());
  }

  private static NewReport.Named again(Report report, String role) {
    var person = report.in(role).getFirst().person();
    return new NewReport.Named(person, null, null, role, null, null);
  }

  private static NewReport report(NewReport.Named... people) {
    return new NewReport(ReportRecords.facts(null), null, List.of(people));
  }

  private Registered register() {
    return intake.register(ReportRecords.report(), null);
  }

  private List<Duty> owed(Registered registered) {
    var subject = new Subject(Intake.KIND, registered.id(), registered.reference());
    return olena.call(() -> duties.on(subject));
  }

  private static Facts withoutChildren() {
    var facts = ReportRecords.facts(null);
    return new Facts(
        facts.scenario(),
        facts.basis(),
        facts.channel(),
        facts.reporter(),
        null,
        facts.kind(),
        facts.forms(),
        facts.hazards(),
        facts.urgent(),
        0,
        false);
  }

  private static Acting newcomer() {
    return Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
  }

  private static int number(String reference) {
    return Integer.parseInt(reference.substring(reference.lastIndexOf('-') + 1));
  }

  private static <T> T done(java.util.concurrent.Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
