package ua.kolo.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;
import ua.kolo.directory.Directory;
import ua.kolo.duties.Duties;
import ua.kolo.duties.DutyFilter;
import ua.kolo.duties.Event;
import ua.kolo.duties.Subject;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Days;
import ua.kolo.platform.Demo;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.programmes.Occasion;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.Programmes;
import ua.kolo.programmes.editing.Correction;

/// What an adopted programme asks of whom, by day; answers; consent; new editions.
@KoloTest
class TrackingTests {
  private final Acting keeper = someone(Right.values());
  private final Acting executor =
      someone(Right.PROGRAMME_READ, Right.PROGRAMME_REPORT, Right.DUTY_READ);
  private final Tracking tracking;
  private final MyMeasures measures;
  private final Programmes programmes;
  private final Obliging obliging;
  private final Duties duties;
  private final Lived lived;
  private final Directory directory;
  private final Clock clock;

  TrackingTests(
      Tracking tracking,
      MyMeasures measures,
      Programmes programmes,
      Obliging obliging,
      Duties duties,
      Lived lived,
      Directory directory,
      Clock clock) {
    this.tracking = tracking;
    this.measures = measures;
    this.programmes = programmes;
    this.obliging = obliging;
    this.duties = duties;
    this.lived = lived;
    this.directory = directory;
    this.clock = clock;
  }

  @Test
  void anAdoptedProgrammeComesDueForEachExecutorOfEachMeasure() {
    var id = lived.programme(keeper, executor.unit());

    var due = keeper.call(() -> tracking.occurrences(id));
    var parts = keeper.call(() -> tracking.participations(id));

    assertThat(parts).isNotEmpty();
    assertThat(due.stream().map(Occurrence::participation).distinct()).hasSize(parts.size());
    assertThat(due).allSatisfy(one -> assertThat(one.dueOn().getYear()).isBetween(2026, 2028));
  }

  @Test
  void anExecutorSeesItsOwnAndNothingElse() {
    var id = lived.programme(keeper, executor.unit());

    var ours = executor.call(() -> measures.list(ALL, null, 500));

    var named = keeper.call(() -> tracking.participations(id)).getFirst().name();
    assertThat(ours).isNotEmpty().allMatch(one -> one.executor().equals(named));
    var other =
        keeper.call(() -> tracking.occurrences(id)).stream()
            .filter(one -> one.body() == null)
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> executor.call(() -> measures.find(other.id())))
        .isInstanceOf(NotFound.class);
    var stranger = someone(Right.values());
    assertThat(stranger.call(() -> measures.list(ALL, null, 500))).isEmpty();
    assertThat(stranger.call(() -> tracking.find(id))).isEmpty();
  }

  @Test
  void anAnswerIsKeptAndASecondOneUponTheSameVersionIsShownTheFirst() {
    var one = first(lived.programme(keeper, executor.unit()));

    var answered = executor.call(() -> measures.answer(one.id(), one.version(), DONE));

    assertThat(answered.status()).isEqualTo(Occurrence.Status.DONE);
    assertThatThrownBy(() -> executor.run(() -> measures.answer(one.id(), one.version(), PARTLY)))
        .isInstanceOf(Stale.class);
    assertThat(executor.call(() -> measures.takeBack(one.id(), answered.version())).status())
        .isNull();
  }

  @Test
  void whatIsNotDoneAsksWhy() {
    assertThatThrownBy(() -> new Answer(Occurrence.Status.NOT_DONE, null, " "))
        .isInstanceOf(BadRequest.class);
  }

  @Test
  void whoKeepsTheProgrammeAnswersForABodyOnPaperAndWhoOnlyReportsDoesNot() {
    var id = lived.programme(keeper, executor.unit());
    var paper =
        keeper.call(() -> tracking.occurrences(id)).stream()
            .filter(one -> one.body() == null)
            .findFirst()
            .orElseThrow();

    assertThat(keeper.call(() -> measures.answer(paper.id(), paper.version(), DONE)).status())
        .isEqualTo(Occurrence.Status.DONE);
    var clerk =
        Acting.person(
            UUID.randomUUID(), "Проба", UUID.randomUUID(), keeper.unit(), executor.rights());
    assertThatThrownBy(() -> clerk.run(() -> measures.answer(paper.id(), 2, DONE)))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void aDutyOpensOnceForWhatComesNearAndIsSettledByTheAnswer() {
    var id = lived.programme(keeper, executor.unit());
    var near =
        executor.call(() -> measures.list(ALL, null, 500)).stream()
            .filter(one -> !one.dueOn().isBefore(tracking.today()))
            .filter(one -> !one.dueOn().isAfter(tracking.today().plusDays(Obliging.DAYS_AHEAD)))
            .findFirst()
            .orElseThrow();

    for (int node = 0; node < 2; node++) {
      Acting.system(keeper.unit())
          .run(
              () -> {
                while (obliging.open()) {
                  // The next part.
                }
              });
    }

    var subject = Obliging.subject(near);
    // Whoever carries out measures and works on no case.
    var open = executor.call(() -> duties.on(subject));
    assertThat(open).hasSize(1).allMatch(duty -> duty.isOpen());
    executor.run(() -> measures.answer(near.id(), near.version(), DONE));
    assertThat(executor.call(() -> duties.on(subject))).noneMatch(duty -> duty.isOpen());
    assertThat(id).isNotNull();
  }

  @Test
  void whoWorksOnMeasuresSeesWhatIsOwedOnThemAndNothingOwedOnACase() {
    lived.programme(keeper, executor.unit());
    oblige();
    keeper.run(() -> openOnACase(executor.unit()));

    var ours = DutyFilter.of(DutyFilter.Scope.OURS, DutyFilter.Which.OPEN);
    assertThat(executor.call(() -> duties.list(ours, null, 100)).rows())
        .isNotEmpty()
        .allMatch(duty -> duty.subject().kind().equals("measure"));
    var everything = someone(executor.unit(), Right.values());
    assertThat(everything.call(() -> duties.list(ours, null, 100)).rows())
        .anyMatch(duty -> duty.subject().kind().equals("case"));
  }

  @Test
  void aDutyEndsWithItsMeasureAndGoesToWhomTheNameMeansNow() {
    var id = lived.programme(keeper, executor.unit());
    var name = first(id).executor();
    oblige();
    var ours = DutyFilter.of(DutyFilter.Scope.OURS, DutyFilter.Which.OPEN);
    assertThat(executor.call(() -> duties.list(ours, null, 100)).rows()).isNotEmpty();
    var other = someone(Right.PROGRAMME_REPORT, Right.DUTY_READ);

    keeper.run(
        () -> {
          directory.found(other.unit(), "Вигадана установа", Demo.TERRITORY);
          tracking.settle(id, name, other.unit());
        });
    oblige();

    assertThat(executor.call(() -> duties.list(ours, null, 100)).rows()).isEmpty();
    assertThat(other.call(() -> duties.list(ours, null, 100)).rows()).isNotEmpty();
    keeper.run(
        () -> {
          programmes.amend(id, programmes.find(id).version());
          var gone = programmes.plan(id).measures().getFirst().key();
          programmes.edit(id, programmes.find(id).version(), new Correction.DeleteMeasure(gone));
          lived.adoptAmended(id);
        });
    var kept = keeper.call(() -> tracking.occurrences(id)).stream().map(Occurrence::id).toList();
    assertThat(other.call(() -> duties.list(ours, null, 100)).rows())
        .allMatch(duty -> kept.contains(duty.subject().id()));
  }

  @Test
  void aMeasureANewEditionAddsKnowsItsExecutorByWhatWasSaidOfTheName() {
    var id = lived.programme(keeper, executor.unit());
    var name = first(id).executor();

    keeper.run(
        () -> {
          programmes.amend(id, programmes.find(id).version());
          var keys = programmes.plan(id).measures().stream().map(one -> one.key()).toList();
          var measure = new Correction.AddMeasure(keys.getLast(), null, "Новий захід");
          programmes.edit(id, programmes.find(id).version(), measure);
          var added =
              programmes.plan(id).measures().stream()
                  .map(one -> one.key())
                  .filter(key -> !keys.contains(key))
                  .findFirst()
                  .orElseThrow();
          programmes.edit(
              id, programmes.find(id).version(), new Correction.SetExecutors(added, name));
          lived.adoptAmended(id);
        });

    assertThat(keeper.call(() -> tracking.participations(id)))
        .filteredOn(one -> one.name().equals(name))
        .hasSizeGreaterThan(1)
        .allMatch(one -> executor.unit().equals(one.body()) && one.settled());
  }

  private void openOnACase(UUID unit) {
    var subject = new Subject("case", UUID.randomUUID(), "C-1");
    var units = Map.of("OWNER", unit);
    var event = new Event("RISK_CHANGED", Set.of(), subject, clock.instant(), units, null);
    assertThat(duties.open(event).duties()).isNotEmpty();
  }

  private void oblige() {
    Acting.system(keeper.unit())
        .run(
            () -> {
              while (obliging.open()) {
                // The next part.
              }
            });
  }

  @Test
  void aRefusalEndsWhatIsDueAndTakingItBackBringsItBack() {
    var id = lived.programme(keeper, executor.unit());
    var asked =
        keeper.call(() -> tracking.participations(id)).stream()
            .filter(Participation::byConsent)
            .findFirst()
            .orElseThrow();

    keeper.run(() -> tracking.ask(id, asked.name(), tracking.today(), "12/3"));
    assertThat(consent(id, asked)).isEqualTo(Participation.Consent.ASKED);
    keeper.run(
        () -> tracking.answered(id, asked.name(), Participation.Answer.REFUSED, tracking.today()));

    assertThat(consent(id, asked)).isEqualTo(Participation.Consent.REFUSED);
    assertThat(dueOf(id, asked)).isEmpty();
    keeper.run(() -> tracking.unanswered(id, asked.name()));
    assertThat(dueOf(id, asked)).isNotEmpty();
  }

  @Test
  void aBodyByConsentOwesNothingBeforeItAgrees() {
    var id = lived.programme(keeper, executor.unit());
    var parts = keeper.call(() -> tracking.participations(id));
    var asked =
        parts.stream()
            .filter(
                one -> parts.stream().allMatch(p -> !p.name().equals(one.name()) || p.byConsent()))
            .findFirst()
            .orElseThrow();
    var other = someone(Right.PROGRAMME_READ, Right.PROGRAMME_REPORT, Right.DUTY_READ);
    keeper.run(
        () -> {
          directory.found(other.unit(), "Вигадана установа", Demo.TERRITORY);
          tracking.settle(id, asked.name(), other.unit());
        });

    assertThat(owedOfMeasures(other)).isZero();
    keeper.run(
        () ->
            tracking.answered(id, asked.name(), Participation.Answer.CONFIRMED, tracking.today()));
    assertThat(owedOfMeasures(other)).isPositive();
    keeper.run(() -> tracking.unanswered(id, asked.name()));
    assertThat(owedOfMeasures(other)).isZero();
  }

  @Test
  void whatABodyThatHasNotAgreedDidNotDoIsNotOverdue() throws SQLException {
    var id = lived.programme(keeper, executor.unit());
    var asked =
        keeper.call(() -> tracking.participations(id)).stream()
            .filter(Participation::byConsent)
            .findFirst()
            .orElseThrow();
    var other = someone(Right.PROGRAMME_READ, Right.PROGRAMME_REPORT);
    keeper.run(
        () -> {
          directory.found(other.unit(), "Вигадана установа", Demo.TERRITORY);
          tracking.settle(id, asked.name(), other.unit());
        });
    var overdue = new MeasureFilter(MeasureFilter.Which.OVERDUE, null);

    var one = pastOf(id, asked, 4000);
    assertThat(one.state(tracking.today())).isEqualTo(Occurrence.State.NOT_AGREED);
    assertThat(other.call(() -> measures.list(overdue, null, 100)))
        .extracting(Occurrence::id)
        .doesNotContain(one.id());

    keeper.run(
        () ->
            tracking.answered(id, asked.name(), Participation.Answer.CONFIRMED, tracking.today()));
    var agreed = pastOf(id, asked, 4400);
    assertThat(agreed.state(tracking.today())).isEqualTo(Occurrence.State.OVERDUE);
    assertThat(other.call(() -> measures.list(overdue, null, 100)))
        .extracting(Occurrence::id)
        .contains(agreed.id());
  }

  private Occurrence pastOf(ProgrammeId id, Participation one, int days) throws SQLException {
    var first = dueOf(id, one).getLast();
    change(
        "update tracking.occurrence set starts_on = starts_on - "
            + days
            + ", due_on = due_on - "
            + days
            + " where id = '%s'",
        first.id());
    return keeper.call(() -> tracking.occurrences(id)).stream()
        .filter(due -> due.id().equals(first.id()))
        .findFirst()
        .orElseThrow();
  }

  private static void change(String sql, UUID id) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(sql.formatted(id));
    }
  }

  @Test
  void aMeasureIsRemindedAMonthAWeekAndADayBeforeItsDayAndWhatComesOftenFiveDays()
      throws SQLException {
    lived.programme(keeper, executor.unit());
    assertThat(reminded(near())).as("of every month").containsExactly(5L);

    lived.programme(keeper, executor.unit());
    var once = near();
    change(
        """
        update tracking.occurrence o set starts_on = o.starts_on - 4000, due_on = o.due_on - 4000
          from tracking.occurrence one
         where one.id = '%s' and o.participation = one.participation and o.id <> one.id
        """,
        once.id());
    assertThat(reminded(once)).containsExactly(30L, 7L, 1L);
  }

  /// One that no duty was opened for yet.
  private Occurrence near() {
    return executor.call(() -> measures.list(ALL, null, 500)).stream()
        .filter(one -> !one.dueOn().isBefore(tracking.today()))
        .filter(one -> !one.dueOn().isAfter(tracking.today().plusDays(Obliging.DAYS_AHEAD)))
        .filter(one -> executor.call(() -> duties.on(Obliging.subject(one))).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /// How many days before its day each reminder that comes before it is told.
  private List<Long> reminded(Occurrence one) {
    oblige();
    var duty = executor.call(() -> duties.on(Obliging.subject(one))).getFirst();
    return duty.rule().ladder().rungs().stream()
        .filter(rung -> rung.after().isNegative())
        .map(rung -> LocalDate.ofInstant(duty.dueAt().plus(rung.after()), Days.KYIV))
        .map(day -> ChronoUnit.DAYS.between(day, one.dueOn()))
        .toList();
  }

  private long owedOfMeasures(Acting who) {
    oblige();
    var ours = DutyFilter.of(DutyFilter.Scope.OURS, DutyFilter.Which.OPEN);
    return who.call(() -> duties.list(ours, null, 100)).rows().size();
  }

  @Test
  void whatARefusedMeasureWasDueBeforeAnAmendmentIsNotOwedByTheKeeper() {
    var id = lived.programme(keeper, executor.unit());
    var moved = keeper.call(() -> programmes.adopted(id)).measures().getFirst();
    keeper.run(
        () -> {
          var begun = programmes.amend(id, programmes.find(id).version());
          var term = new Correction.SetTerm(moved.key(), "до 01.12.2027");
          programmes.edit(id, begun.version(), term);
          lived.adoptAmended(id);
        });
    var measure = keeper.call(() -> tracking.participations(id)).getFirst().measure();
    keeper.run(() -> lived.orphan(id, measure));

    var asked = keeper.call(() -> programmes.adopted(id)).measures().getFirst().occasions();
    assertThat(moved.occasions()).isNotEqualTo(asked);
    assertThat(keeper.call(() -> tracking.occurrences(id)))
        .filteredOn(one -> one.measure().equals(measure))
        .allMatch(one -> keeper.unit().equals(one.body()))
        .extracting(Occurrence::dueOn)
        .containsExactlyInAnyOrderElementsOf(asked.stream().map(Occasion::due).toList());
  }

  @Test
  void aNewEditionKeepsWhatWasAnsweredAndAddsWhatIsNew() {
    var id = lived.programme(keeper, executor.unit());
    var one = first(id);
    executor.run(() -> measures.answer(one.id(), one.version(), DONE));
    int before = keeper.call(() -> tracking.participations(id)).size();

    keeper.run(
        () -> {
          programmes.amend(id, programmes.find(id).version());
          var plan = programmes.plan(id);
          var gone = plan.measures().getLast().key();
          programmes.edit(id, programmes.find(id).version(), new Correction.DeleteMeasure(gone));
          programmes.adopt(id, programmes.find(id).version(), Lived.AMENDING);
        });

    assertThat(keeper.call(() -> tracking.find(id)).orElseThrow().edition()).isEqualTo(2);
    assertThat(keeper.call(() -> tracking.participations(id))).hasSizeLessThan(before);
    var kept = executor.call(() -> measures.find(one.id()));
    assertThat(kept.status()).isEqualTo(Occurrence.Status.DONE);
    assertThat(kept.body()).isEqualTo(executor.unit());
  }

  private static final MeasureFilter ALL = new MeasureFilter(MeasureFilter.Which.ALL, null);
  private static final Answer DONE = new Answer(Occurrence.Status.DONE, null, "Проведено навчання");
  private static final Answer PARTLY =
      new Answer(Occurrence.Status.PARTLY, null, "Немає приміщення");

  private Occurrence first(ProgrammeId id) {
    return executor
        .call(() -> measures.list(new MeasureFilter(MeasureFilter.Which.ALL, id.value()), null, 1))
        .getFirst();
  }

  private Participation.Consent consent(ProgrammeId id, Participation one) {
    return keeper.call(() -> tracking.participation(id, one.id())).consent();
  }

  private List<Occurrence> dueOf(ProgrammeId id, Participation one) {
    return keeper.call(() -> tracking.occurrences(id)).stream()
        .filter(due -> due.participation().equals(one.id()))
        .toList();
  }

  private static Acting someone(Right... rights) {
    return someone(UUID.randomUUID(), rights);
  }

  private static Acting someone(UUID unit, Right... rights) {
    return Acting.person(
        UUID.randomUUID(), "Проба", UUID.randomUUID(), unit, EnumSet.copyOf(List.of(rights)));
  }
}
