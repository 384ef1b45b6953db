package ua.kolo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.Workplace;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.Tie;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Subject;
import ua.kolo.duties.Waiver;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;

@KoloTest
class ReportPeopleTests {
  private static final ReportPeople.As VICTIM = as("VICTIM");
  private static final Waiver WRONG = new Waiver(Waiver.Reason.NOT_APPLICABLE, null);
  private final Intake intake;
  private final Reports reports;
  private final ReportPeople people;
  private final Notices notices;
  private final Duties duties;
  private final Clearance clearance;
  private final TransactionTemplate transactions;
  private final Acting olena = newcomer();

  ReportPeopleTests(
      Intake intake,
      Reports reports,
      ReportPeople people,
      Notices notices,
      Duties duties,
      Clearance clearance,
      PlatformTransactionManager transactions) {
    this.intake = intake;
    this.reports = reports;
    this.people = people;
    this.notices = notices;
    this.duties = duties;
    this.clearance = clearance;
    this.transactions = new TransactionTemplate(transactions);
  }

  @Test
  void whoWasWrittenAsWhatTheyAreNotIsWrittenAnewAndTheOldRoleStaysStruckThrough() {
    var report = swapped();
    var offender = report.in("OFFENDER").getFirst();

    olena.run(() -> people.recast(report.id(), offender.id(), VICTIM));

    var after = read(report.id());
    assertThat(after.in("OFFENDER")).isEmpty();
    assertThat(after.in("VICTIM")).extracting(Report.Involved::person).contains(offender.person());
    assertThat(after.struckIn("OFFENDER"))
        .extracting(struck -> struck.who().person(), Report.Struck::by)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(offender.person(), olena.name()));
    assertThat(olena.call(() -> reports.pair(report.id())).reports()).isZero();
  }

  @Test
  void theConsentThatIsAskedIsThatOfWhoeverStandsAsAVictimNow() {
    var report = swapped();
    var told = new NewNotice("NPU", "PHONE", null, null, null);
    assertThatThrownBy(() -> olena.run(() -> notices.record(report.id(), told, null)))
        .isInstanceOf(Conflict.class);

    for (var one : report.in("VICTIM")) {
      olena.run(() -> people.recast(report.id(), one.id(), as("WITNESS")));
    }

    assertThat(olena.call(() -> notices.record(report.id(), told, null))).isNotNull();
  }

  @Test
  void aWrongNamesakeIsStruckOutAndTheirReportsDoNotNameThem() {
    var report = swapped();
    var wrong = report.in("OFFENDER").getFirst();

    olena.run(() -> people.strikeOut(report.id(), wrong.id()));

    assertThat(read(report.id()).people()).doesNotContain(wrong);
    assertThat(of(wrong.person())).isEmpty();
    assertThat(of(report.in("VICTIM").getFirst().person())).hasSize(1);
    assertThatThrownBy(() -> olena.run(() -> people.strikeOut(report.id(), wrong.id())))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aStrikingOutIsTakenBackUnlessTheyStandThereAgain() {
    var report = swapped();
    var one = report.in("OFFENDER").getFirst();
    olena.run(() -> people.strikeOut(report.id(), one.id()));
    olena.run(() -> people.restore(report.id(), one.id()));
    assertThat(read(report.id()).people()).contains(one);
    assertThat(read(report.id()).struck()).isEmpty();

    olena.run(() -> people.strikeOut(report.id(), one.id()));
    var again = new NewReport.Named(one.person(), null, null, "OFFENDER", null, null);
    olena.run(() -> intake.involve(report.id(), again));

    assertThatThrownBy(() -> olena.run(() -> people.restore(report.id(), one.id())))
        .isInstanceOf(Conflict.class);
    assertThat(read(report.id()).in("OFFENDER")).hasSize(1);
    assertThat(read(report.id()).struckIn("OFFENDER")).hasSize(1);
  }

  @Test
  void aRoleTheyHaveAlreadyIsRefusedAndNothingIsStruck() {
    var report = swapped();
    var one = report.in("OFFENDER").getFirst();
    var both = new NewReport.Named(one.person(), null, null, "VICTIM", null, null);
    olena.run(() -> intake.involve(report.id(), both));

    assertThatThrownBy(() -> olena.run(() -> people.recast(report.id(), one.id(), VICTIM)))
        .isInstanceOf(Conflict.class);

    assertThat(read(report.id()).struck()).isEmpty();
  }

  @Test
  void anotherRelationshipIsACorrectionTooAndTheSameIsNone() {
    var report = swapped();
    var she = report.in("VICTIM").getFirst();
    var parted = new ReportPeople.As("VICTIM", "FORMER_SPOUSE", List.of());

    var place = olena.call(() -> people.recast(report.id(), she.id(), parted));
    assertThat(olena.call(() -> people.recast(report.id(), place, parted))).isEqualTo(place);

    assertThat(read(report.id()).in("VICTIM"))
        .extracting(Report.Involved::relationship)
        .containsExactly("FORMER_SPOUSE");
    assertThat(read(report.id()).struck()).hasSize(1);
  }

  @Test
  void aChildWrittenAsAnAdultBeginsTheTermsOfAChildWhenThatIsMended() {
    var report = swapped();
    assertThat(owed(report)).doesNotContain("D5-CHILDREN");

    var she = report.in("VICTIM").getFirst();
    olena.run(() -> people.recast(report.id(), she.id(), as("CHILD_VICTIM")));

    assertThat(owed(report)).contains("D5-CHILDREN", "D5-POLICE");
  }

  @Test
  void whatWasWaivedBecauseOfAWrongRoleIsOwedWhenARealChildIsAdded() {
    var report = swapped();
    var one = report.in("OFFENDER").getFirst();
    var child = olena.call(() -> people.recast(report.id(), one.id(), as("CHILD_WITNESS")));
    olena.run(() -> people.recast(report.id(), child, as("WITNESS")));
    olena.call(() -> duties.on(subject(report))).stream()
        .filter(duty -> duty.rule().code().startsWith("D5-"))
        .forEach(duty -> olena.run(() -> duties.waive(duty.id(), WRONG)));

    olena.run(
        () ->
            intake.involve(
                report.id(), ReportRecords.named("CHILD_VICTIM", "Небувалюк Марійка", null)));

    assertThat(olena.call(() -> duties.on(subject(report))))
        .filteredOn(Duty::isOpen)
        .extracting(duty -> duty.rule().code())
        .contains("D5-CHILDREN", "D5-POLICE");
  }

  @Test
  void aReportIsClosedByThoseItNamesNowAndNotByAStruckOutNamesake() {
    var report = swapped();
    var wrong = report.in("OFFENDER").getFirst();
    var brother = Someone.as(Role.CASE_WORKER, olena.unit()).settle().acting();
    brother.run(() -> clearance.declare("person", wrong.person(), Tie.SIBLING));
    assertThatThrownBy(() -> brother.call(() -> reports.find(report.id())))
        .isInstanceOf(NotFound.class);

    olena.run(() -> people.strikeOut(report.id(), wrong.id()));

    var seen = brother.call(() -> reports.find(report.id()));
    assertThat(seen.struck()).isEmpty();
    assertThat(read(report.id()).struck()).hasSize(1);
  }

  @Test
  void ofTwoWhoStrikeOutAtOnceTheSecondIsTold() throws InterruptedException {
    var report = swapped();
    var one = report.in("OFFENDER").getFirst();
    Callable<UUID> recast =
        () -> olena.call(() -> people.recast(report.id(), one.id(), as("WITNESS")));
    try (var pool = Executors.newFixedThreadPool(4)) {
      var refused =
          pool.invokeAll(List.of(recast, recast, recast, recast)).stream()
              .flatMap(ReportPeopleTests::refusal)
              .toList();

      assertThat(refused).hasSize(3).hasOnlyElementsOfType(Conflict.class);
    }
    assertThat(read(report.id()).in("WITNESS")).hasSize(1);
  }

  @Test
  void whoChangesThePeopleKnowsWhatSomebodyElseCorrectsMeanwhile() throws Exception {
    var clinic = Workplace.of("HEALTH");
    List<Function<Report, Runnable>> changes =
        List.of(
            report ->
                () ->
                    people.recast(
                        report.id(), report.in("OFFENDER").getFirst().id(), as("CHILD_WITNESS")),
            report ->
                () ->
                    intake.involve(
                        report.id(),
                        ReportRecords.named("CHILD_WITNESS", "Небувалюк Марійка", null)));
    for (var change : changes) {
      var asked = new NewReport(facts(List.of()), null, named());
      var id = clinic.call(() -> intake.register(asked, null)).id();
      var report = clinic.call(() -> reports.find(id));
      try (var pool = Executors.newSingleThreadExecutor()) {
        var second =
            clinic.call(
                () ->
                    transactions.execute(
                        _ -> {
                          intake.correct(id, 1, facts(List.of("PHYSICAL")), null);
                          var begun = pool.submit(() -> clinic.run(change.apply(report)));
                          waitForALock(begun);
                          return begun;
                        }));
        Objects.requireNonNull(second).get();
      }
      assertThat(clinic.call(() -> duties.on(subject(report))))
          .extracting(duty -> duty.rule().code())
          .contains("D6-CHILDREN");
    }
  }

  // Until it waits for the first transaction, or is done without waiting.
  private static void waitForALock(Future<?> begun) {
    try {
      begun.get(2, TimeUnit.SECONDS);
    } catch (TimeoutException waits) {
      assertThat(begun).isNotDone();
    } catch (InterruptedException | ExecutionException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void anotherInstitutionAndAnotherReportChangeNobody() {
    var report = swapped();
    var other = swapped();
    var one = report.in("OFFENDER").getFirst();
    var stranger = newcomer();

    assertThatThrownBy(() -> stranger.run(() -> people.strikeOut(report.id(), one.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> olena.run(() -> people.strikeOut(other.id(), one.id())))
        .isInstanceOf(NotFound.class);
    assertThat(read(report.id()).struck()).isEmpty();
  }

  private Report swapped() {
    var asked = new NewReport(facts(List.of()), null, named());
    return read(olena.call(() -> intake.register(asked, null)).id());
  }

  private static Facts facts(List<String> forms) {
    return new Facts(
        "A1", "APPLICATION", "P102", "VICTIM", null, "DV", forms, List.of(), List.of(), 0, false);
  }

  private static List<NewReport.Named> named() {
    return List.of(
        ReportRecords.named("VICTIM", "Небувалюк Зоряна", "SPOUSE"),
        ReportRecords.named("OFFENDER", "Небувалюк Ярема", null));
  }

  private Report read(UUID id) {
    return olena.call(() -> reports.find(id));
  }

  private List<Report> of(UUID person) {
    return olena.call(() -> reports.list(ReportFilter.of(person), null, 10));
  }

  private List<String> owed(Report report) {
    return olena.call(() -> duties.on(subject(report))).stream()
        .map(Duty::rule)
        .map(rule -> rule.code())
        .toList();
  }

  private static Subject subject(Report report) {
    return new Subject(Intake.KIND, report.id(), report.reference());
  }

  private static ReportPeople.As as(String role) {
    return new ReportPeople.As(role, null, List.of());
  }

  private static Stream<Throwable> refusal(Future<UUID> done) {
    try {
      done.get();
      return Stream.empty();
    } catch (ExecutionException refused) {
      return Stream.of(refused.getCause());
    } catch (InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Acting newcomer() {
    return Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
  }
}
