package ua.kolo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.cases.CaseWork;
import ua.kolo.cases.NewCase;
import ua.kolo.counts.Catalogue;
import ua.kolo.counts.Count;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Subject;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Stale;

@KoloTest
class StrikingTests {
  private static final LocalDate TODAY = Days.today(Clock.systemUTC());
  private final Intake intake;
  private final Reports reports;
  private final ReportPeople people;
  private final Notices notices;
  private final Striking striking;
  private final Catalogue counts;
  private final CaseWork cases;
  private final Duties duties;
  private final Acting olena = newcomer();

  StrikingTests(
      Intake intake,
      Reports reports,
      ReportPeople people,
      Notices notices,
      Striking striking,
      Catalogue counts,
      CaseWork cases,
      Duties duties) {
    this.intake = intake;
    this.reports = reports;
    this.people = people;
    this.notices = notices;
    this.striking = striking;
    this.counts = counts;
    this.cases = cases;
    this.duties = duties;
  }

  @Test
  void whatWasRegisteredTwiceIsStruckOutKeepsItsNumberAndIsCountedOnce() {
    var first = read(register());
    var again = register(first);
    assertThat(counted("REPORTS")).isEqualTo(2);
    assertThat(olena.call(() -> reports.pair(first.id())).reports()).isEqualTo(2);

    strike(again.id(), Strike.Reason.TWICE, first.id());

    var struck = Objects.requireNonNull(read(again).strike());
    assertThat(struck.reason()).isEqualTo(Strike.Reason.TWICE);
    assertThat(struck.sameAs()).isEqualTo(first.id());
    assertThat(struck.by()).isEqualTo(olena.name());
    assertThat(counted("REPORTS")).isEqualTo(1);
    assertThat(olena.call(() -> reports.received(TODAY, TODAY))).containsExactly(first.id());
    assertThat(olena.call(() -> reports.pair(first.id())).reports()).isEqualTo(1);
    assertThat(olena.call(() -> reports.before(first))).isEmpty();
    assertThat(olena.call(() -> reports.list(ReportFilter.ALL, null, 9))).hasSize(2);
    assertThat(register().reference()).endsWith("00003");
  }

  @Test
  void whoSufferedInAStruckOutReportOnlyIsNotCounted() {
    var report = register();
    assertThat(counted("PERSONS_REPORTED")).isPositive();

    strike(report.id(), Strike.Reason.TRIAL, null);

    assertThat(counted("PERSONS_REPORTED")).isZero();
  }

  @Test
  void itsTermsEndWithItAndRunAgainByTheirOldMomentsWhenItIsTakenBack() {
    var report = register();
    var before = owed(report);
    assertThat(before).hasSize(3);

    strike(report.id(), Strike.Reason.TRIAL, null);
    assertThat(owed(report)).isEmpty();

    olena.run(() -> striking.restore(report.id()));

    assertThat(owed(report))
        .extracting(Duty::id, Duty::dueAt)
        .containsExactlyInAnyOrderElementsOf(
            before.stream()
                .map(duty -> org.assertj.core.groups.Tuple.tuple(duty.id(), duty.dueAt()))
                .toList());
    assertThat(read(report).strike()).isNull();
    assertThat(counted("REPORTS")).isEqualTo(1);
    assertThatThrownBy(() -> olena.run(() -> striking.restore(report.id())))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void whatSomebodyWasToldOfIsStruckOutOnlyAfterThatIsStruckOut() {
    var report = register();
    var told = new NewNotice("SSD", "PHONE", null, null, null);
    var notice = olena.call(() -> notices.record(report.id(), told, null));

    assertThatThrownBy(() -> strike(report.id(), Strike.Reason.TRIAL, null))
        .isInstanceOf(Conflict.class);
    assertThat(read(report).strike()).isNull();

    olena.run(() -> notices.undo(report.id(), notice));
    strike(report.id(), Strike.Reason.TRIAL, null);
    assertThat(read(report).strike()).isNotNull();
  }

  @Test
  void whatBelongsToACaseIsPartedFromItFirstAndWhatIsStruckOutJoinsNone() {
    var report = register();
    var file = olena.call(() -> cases.open(opening(report), null));

    assertThatThrownBy(() -> strike(report.id(), Strike.Reason.TRIAL, null))
        .isInstanceOf(Conflict.class);
    olena.run(() -> cases.part(file, report.id(), "інша родина"));
    strike(report.id(), Strike.Reason.TRIAL, null);

    assertThatThrownBy(() -> olena.run(() -> cases.join(file, report.id())))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> olena.run(() -> cases.open(opening(report), null)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void nothingIsWrittenAboutWhatIsStruckOut() {
    var report = register();
    var one = read(report).people().getFirst();
    strike(report.id(), Strike.Reason.NO_VIOLENCE, null);
    var words = new Words("Інше", null, null, null, null, null, null);
    var told = new NewNotice("SSD", "PHONE", null, null, null);
    var another = ReportRecords.named("WITNESS", "Небилицький Захар", null);

    for (var attempt :
        List.<Runnable>of(
            () -> intake.correct(report.id(), 1, ReportRecords.facts(null), words),
            () -> intake.involve(report.id(), another),
            () -> people.strikeOut(report.id(), one.id()),
            () -> notices.record(report.id(), told, null),
            () -> striking.strike(report.id(), 1, Strike.Reason.TRIAL, null))) {
      assertThatThrownBy(() -> olena.run(attempt)).isInstanceOf(Conflict.class);
    }
    assertThat(read(report).people()).hasSize(3);
  }

  @Test
  void itRepeatsAnotherStandingReportOfTheJournalAndOnlyThen() {
    var report = register();
    var other = register();
    var foreign = newcomer().call(() -> intake.register(ReportRecords.report(), null));

    for (var same : List.of(report.id(), foreign.id(), UUID.randomUUID())) {
      assertThatThrownBy(() -> strike(report.id(), Strike.Reason.TWICE, same))
          .isInstanceOf(BadRequest.class);
    }
    assertThatThrownBy(() -> strike(report.id(), Strike.Reason.TRIAL, other.id()))
        .isInstanceOf(BadRequest.class);
    assertThat(read(report).strike()).isNull();
  }

  @Test
  void itIsStruckOutFromTheNewestVersionByTheInstitutionThatHasIt() {
    var report = register();
    var words = new Words("Інше", null, null, null, null, null, null);
    olena.run(() -> intake.correct(report.id(), 1, ReportRecords.facts(null), words));

    assertThatThrownBy(
            () -> olena.run(() -> striking.strike(report.id(), 1, Strike.Reason.TRIAL, null)))
        .isInstanceOf(Stale.class);
    var stranger = newcomer();
    assertThatThrownBy(
            () -> stranger.run(() -> striking.strike(report.id(), 2, Strike.Reason.TRIAL, null)))
        .isInstanceOf(NotFound.class);
    assertThat(owed(report)).isNotEmpty();
  }

  @Test
  void ofAStrikingOutAndANoticeAtOnceOnlyOneHolds() throws InterruptedException {
    for (int i = 0; i < 10; i++) {
      var report = register();
      var told = new NewNotice("SSD", "PHONE", null, null, null);
      Callable<Boolean> striking =
          () -> done(() -> this.striking.strike(report.id(), 1, Strike.Reason.TRIAL, null));
      Callable<Boolean> notice = () -> done(() -> notices.record(report.id(), told, null));
      try (var pool = Executors.newFixedThreadPool(2)) {
        var held =
            pool.invokeAll(List.of(striking, notice)).stream().map(StrikingTests::got).toList();

        assertThat(held).containsExactlyInAnyOrder(true, false);
      }
    }
  }

  private boolean done(Runnable attempt) {
    try {
      olena.run(attempt);
      return true;
    } catch (Conflict refused) {
      return false;
    }
  }

  private static Boolean got(java.util.concurrent.Future<Boolean> done) {
    try {
      return done.get();
    } catch (InterruptedException | ExecutionException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private void strike(UUID id, Strike.Reason reason, @Nullable UUID sameAs) {
    olena.run(() -> striking.strike(id, 1, reason, sameAs));
  }

  private NewCase opening(Registered report) {
    var victim = read(report).in("VICTIM").getFirst().person();
    return new NewCase(
        "DV", report.id(), null, null, List.of(new NewCase.NewParty(victim, "VICTIM", null, true)));
  }

  private Registered register() {
    return olena.call(() -> intake.register(ReportRecords.report(), null));
  }

  private Registered register(Report same) {
    var people =
        same.people().stream()
            .map(one -> new NewReport.Named(one.person(), null, null, one.role(), null, null))
            .toList();
    return olena.call(
        () -> intake.register(new NewReport(ReportRecords.facts(null), null, people), null));
  }

  private Report read(Registered report) {
    return olena.call(() -> reports.find(report.id()));
  }

  private long counted(String code) {
    var coordinator = Someone.as(Role.COORDINATOR, olena.unit()).settle().acting();
    return coordinator.call(() -> ((Count.Figures) counts.count(code, TODAY, TODAY)).total());
  }

  private List<Duty> owed(Registered report) {
    var subject = new Subject(Intake.KIND, report.id(), report.reference());
    return olena.call(() -> duties.on(subject)).stream()
        .filter(duty -> duty.waived() == null && duty.settlement() == null)
        .toList();
  }

  private static Acting newcomer() {
    return Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
  }
}
