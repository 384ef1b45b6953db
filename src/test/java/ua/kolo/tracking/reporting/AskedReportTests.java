package ua.kolo.tracking.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;
import ua.kolo.directory.Directory;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.DutyFilter;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.Programmes;
import ua.kolo.programmes.editing.Correction;
import ua.kolo.tracking.Lived;
import ua.kolo.tracking.Participation;
import ua.kolo.tracking.Tracking;

/// What a report asks of bodies: reminded, moved to another day, withdrawn, bound to the edition in
/// force, and asked once.
@KoloTest
class AskedReportTests {
  private static final Period QUARTER = new Period(Period.Kind.QUARTER, 2026, 1);
  private static final Period YEAR = new Period(Period.Kind.YEAR, 2026, 1);
  private final Acting keeper = someone(UUID.randomUUID(), Right.values());
  private final Acting executor =
      someone(UUID.randomUUID(), Right.PROGRAMME_READ, Right.PROGRAMME_REPORT, Right.DUTY_READ);
  private final ProgrammeReports reports;
  private final OwnRows own;
  private final Programmes programmes;
  private final Tracking tracking;
  private final Directory directory;
  private final Duties duties;
  private final Lived lived;

  AskedReportTests(
      ProgrammeReports reports,
      OwnRows own,
      Programmes programmes,
      Tracking tracking,
      Directory directory,
      Duties duties,
      Lived lived) {
    this.reports = reports;
    this.own = own;
    this.programmes = programmes;
    this.tracking = tracking;
    this.directory = directory;
    this.duties = duties;
    this.lived = lived;
  }

  @Test
  void rowsAreOwedUntilTheLastIsHandedInAndAgainWhenOneComesBack() {
    open(lived.programme(keeper, executor.unit()), YEAR);
    assertThat(owed(executor)).hasSize(1);

    var rows = executor.call(own::list);
    for (var row : rows) {
      assertThat(owed(executor)).hasSize(1);
      executor.run(() -> own.handIn(row.id(), row.version(), done("Так")));
    }
    assertThat(owed(executor)).isEmpty();

    var first = executor.call(() -> own.find(rows.getFirst().id())).row();
    keeper.run(() -> reports.giveBack(first.id(), first.version(), "Додайте кількість"));
    assertThat(owed(executor)).hasSize(1);
  }

  @Test
  void theDayIsMovedAndAReportOpenedByMistakeIsWithdrawnWhileNobodyWrote() {
    var id = lived.programme(keeper, executor.unit());
    var report = open(id, YEAR);
    var later = tracking.today().plusDays(90);
    keeper.run(() -> reports.moveDue(report, 1, later));
    assertThat(keeper.call(() -> reports.find(report)).dueOn()).isEqualTo(later);
    assertThat(owed(executor)).hasSize(1);

    keeper.run(() -> reports.discard(report, 2));
    assertThat(keeper.call(() -> reports.list(id))).isEmpty();
    assertThat(owed(executor)).isEmpty();
    assertThat(executor.call(own::list)).isEmpty();

    var again = open(id, YEAR);
    var row = executor.call(own::list).getFirst();
    executor.run(() -> own.keep(row.id(), row.version(), done("Перші слова")));
    assertThatThrownBy(() -> keeper.run(() -> reports.discard(again, 1)))
        .hasMessageContaining("reporting.discard.written");
  }

  @Test
  void aBodyByConsentOwesItsRowsOnceItAgreesAndIsNotCalledSilentBefore() {
    var id = lived.programme(keeper, executor.unit());
    var parts = keeper.call(() -> tracking.participations(id));
    var asked =
        parts.stream()
            .filter(
                one -> parts.stream().allMatch(p -> !p.name().equals(one.name()) || p.byConsent()))
            .findFirst()
            .orElseThrow();
    var other = someone(UUID.randomUUID(), Right.PROGRAMME_REPORT, Right.DUTY_READ);
    keeper.run(
        () -> {
          directory.found(other.unit(), "Вигадана установа", Demo.TERRITORY);
          tracking.settle(id, asked.name(), other.unit());
        });
    var report = open(id, YEAR);

    var before = keeper.call(() -> reports.find(report));
    assertThat(before.unagreed()).isPositive();
    assertThat(before.silent() + before.unagreed()).isEqualTo(before.rows());
    assertThat(other.call(own::list)).isNotEmpty();
    assertThat(owed(other)).isEmpty();

    keeper.run(
        () ->
            tracking.answered(id, asked.name(), Participation.Answer.CONFIRMED, tracking.today()));
    assertThat(owed(other)).hasSize(1);
    assertThat(keeper.call(() -> reports.find(report)).unagreed()).isLessThan(before.unagreed());
    keeper.run(() -> tracking.unanswered(id, asked.name()));
    assertThat(owed(other)).isEmpty();
  }

  @Test
  void whoOwesOtherRowsAlreadyIsNotRemindedAnewByAnAnswer() {
    var id = lived.programme(keeper, executor.unit());
    var parts = keeper.call(() -> tracking.participations(id));
    var asked = parts.stream().filter(Participation::byConsent).findFirst().orElseThrow();
    var bound =
        parts.stream()
            .filter(
                one -> parts.stream().noneMatch(p -> p.name().equals(one.name()) && p.byConsent()))
            .findFirst()
            .orElseThrow();
    var other = someone(UUID.randomUUID(), Right.PROGRAMME_REPORT, Right.DUTY_READ);
    keeper.run(
        () -> {
          directory.found(other.unit(), "Вигадана установа", Demo.TERRITORY);
          tracking.settle(id, asked.name(), other.unit());
          tracking.settle(id, bound.name(), other.unit());
        });
    open(id, YEAR);
    var before = owed(other).getFirst().id();

    keeper.run(
        () ->
            tracking.answered(id, asked.name(), Participation.Answer.CONFIRMED, tracking.today()));
    assertThat(owed(other)).extracting(Duty::id).containsExactly(before);
    keeper.run(() -> tracking.unanswered(id, asked.name()));
    assertThat(owed(other)).extracting(Duty::id).containsExactly(before);
  }

  @Test
  void whatWasOpenedBeforeConsentCountedEndedWhenThatWasTakenOver() throws Exception {
    var id = lived.programme(keeper, executor.unit());
    var first = keeper.call(() -> tracking.participations(id)).getFirst();
    var bound =
        keeper.call(() -> tracking.participations(id)).stream()
            .filter(one -> !one.name().equals(first.name()))
            .findFirst()
            .orElseThrow();
    var other = someone(UUID.randomUUID(), Right.PROGRAMME_REPORT, Right.DUTY_READ);
    keeper.run(
        () -> {
          directory.found(other.unit(), "Вигадана установа", Demo.TERRITORY);
          tracking.settle(id, bound.name(), other.unit());
        });
    run("update tracking.participation set by_consent = false where programme = '" + id + "'");
    open(id, YEAR);
    assertThat(owed(other)).hasSize(1);

    run("update tracking.participation set by_consent = true where body = '" + other.unit() + "'");
    var migration = "/db/migration/tracking/V0945__tracking_owed_once_agreed.sql";
    try (var file = getClass().getResourceAsStream(migration)) {
      var sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      run(sql.substring(sql.indexOf("-- Duties opened before this")));
    }
    assertThat(owed(other)).isEmpty();
    assertThat(owed(executor)).hasSize(1);
  }

  private static void run(String sql) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void rowsNotHandedInGoToWhomTheNameMeansNow() {
    var id = lived.programme(keeper, executor.unit());
    open(id, YEAR);
    var name = executor.call(own::list).getFirst().executor();
    var other = someone(UUID.randomUUID(), Right.PROGRAMME_REPORT, Right.DUTY_READ);

    keeper.run(
        () -> {
          directory.found(other.unit(), "Вигадана установа", Demo.TERRITORY);
          tracking.settle(id, name, other.unit());
        });

    assertThat(executor.call(own::list)).isEmpty();
    assertThat(owed(executor)).isEmpty();
    assertThat(other.call(own::list)).isNotEmpty();
    assertThat(owed(other)).hasSize(1);
  }

  @Test
  void anEditionAdoptedBeforeThePeriodsEndIsTakenOverAndNothingWrittenIsLost() {
    var id = lived.programme(keeper, executor.unit());
    var report = open(id, new Period(Period.Kind.QUARTER, 2026, 2));
    var row = executor.call(own::list).getFirst();
    executor.run(() -> own.keep(row.id(), row.version(), done("Написане до змін")));
    int before = keeper.call(() -> reports.rows(report)).size();
    lived.amend(keeper, id);
    keeper.run(
        () -> {
          var last = programmes.plan(id).measures().getLast().key();
          programmes.edit(id, programmes.find(id).version(), new Correction.DeleteMeasure(last));
          lived.adoptAmended(id);
        });

    assertThat(keeper.call(() -> reports.otherEdition(report))).contains(2);
    assertThatThrownBy(() -> keeper.run(() -> reports.approve(report, 1, true)))
        .hasMessageContaining("reporting.approve.edition");
    keeper.run(() -> reports.takeOver(report, 1));

    var rows = keeper.call(() -> reports.rows(report));
    assertThat(rows).hasSizeLessThan(before);
    assertThat(rows.getFirst().row().text()).isEqualTo("Новий текст заходу");
    assertThat(rows).anyMatch(one -> "Написане до змін".equals(one.row().narrative()));
    keeper.run(() -> reports.approve(report, 2, true));
  }

  @Test
  void whatWasSaidOfAQuarterIsGatheredForTheYear() {
    var id = lived.programme(keeper, executor.unit());
    var quarter = open(id, QUARTER);
    var row = executor.call(own::list).getFirst();
    executor.run(() -> own.handIn(row.id(), row.version(), done("Проведено навчання")));
    keeper.run(() -> reports.acceptAll(quarter));
    var year = open(id, YEAR);

    var asked =
        executor.call(own::list).stream()
            .filter(one -> one.report().equals(year) && one.key().equals(row.key()))
            .findFirst()
            .orElseThrow();
    var said = Objects.requireNonNull(executor.call(() -> own.earlier(asked.id())));
    assertThat(said.status()).isEqualTo(Contribution.Status.DONE);
    assertThat(said.narrative()).isEqualTo("01.01.2026–31.03.2026: Проведено навчання");
    assertThat(executor.call(() -> own.find(asked.id())).row().narrative()).isNull();
    assertThat(executor.call(() -> own.earlier(row.id()))).isNull();
  }

  @Test
  void aMeasureLeftToNobodyIsTheKeepersOwn() {
    var id = lived.programme(keeper, executor.unit());
    var first = keeper.call(() -> tracking.participations(id)).getFirst();
    int measures = keeper.call(() -> programmes.adopted(id)).measures().size();
    keeper.run(
        () -> {
          lived.orphan(id, first.measure());
          reports.open(id, YEAR, tracking.today().plusDays(30));
        });

    var report = keeper.call(() -> reports.list(id)).getFirst().id();
    var rows = keeper.call(() -> reports.rows(report));

    assertThat(rows.stream().map(one -> one.row().key()).distinct()).hasSize(measures);
    var own = keeper.call(this.own::list).stream().filter(row -> row.report().equals(report));
    assertThat(own)
        .singleElement()
        .satisfies(row -> assertThat(row.text()).isEqualTo(first.text()));
    assertThat(keeper.call(() -> tracking.occurrences(id)))
        .anyMatch(one -> one.measure().equals(first.measure()) && keeper.unit().equals(one.body()));
    assertThat(rows.getFirst().row().executor()).isEqualTo("Виконавця не визначено");
  }

  @Test
  void aBodyThatRefusesAfterwardsLeavesItsRowOfAnOpenReportToTheKeeper() {
    var id = lived.programme(keeper, executor.unit());
    var first = keeper.call(() -> tracking.participations(id)).getFirst();
    var report = open(id, YEAR);
    assertThat(owed(executor)).isNotEmpty();
    int before = keeper.call(() -> reports.rows(report)).size();

    keeper.run(() -> lived.orphan(id, first.measure()));

    assertThat(keeper.call(() -> reports.rows(report)))
        .filteredOn(one -> one.row().text().equals(first.text()))
        .singleElement()
        .satisfies(one -> assertThat(one.row().body()).isEqualTo(keeper.unit()));
    keeper.run(() -> refused(id, first.measure()).forEach(name -> tracking.unanswered(id, name)));
    assertThat(keeper.call(() -> reports.rows(report))).hasSize(before);
  }

  private List<String> refused(ProgrammeId id, UUID measure) {
    return tracking.participations(id).stream()
        .filter(one -> one.measure().equals(measure) && one.answer() != null)
        .map(Participation::name)
        .toList();
  }

  @Test
  void nobodyIsAskedOfAYearOutsideTheProgramme() {
    var id = lived.programme(keeper, executor.unit());

    assertThatThrownBy(() -> open(id, new Period(Period.Kind.YEAR, 2019, 1)))
        .hasMessageContaining("reporting.open.outside");
  }

  @Test
  void theFinalReportIsOfTheLastYear() {
    var id = lived.programme(keeper, executor.unit());

    assertThatThrownBy(() -> open(id, new Period(Period.Kind.FINAL, 2026, 1)))
        .hasMessageContaining("reporting.open.final");
  }

  private List<Duty> owed(Acting who) {
    var ours = DutyFilter.of(DutyFilter.Scope.OURS, DutyFilter.Which.OPEN);
    return who.call(() -> duties.list(ours, null, 100)).rows().stream()
        .filter(one -> one.subject().kind().equals(RowDuties.KIND))
        .toList();
  }

  private UUID open(ProgrammeId id, Period period) {
    LocalDate due = tracking.today().plusDays(30);
    return keeper.call(() -> reports.open(id, period, due));
  }

  private static Filled done(String words) {
    return new Filled(Contribution.Status.DONE, words, null, null, null, null, List.of(), true);
  }

  private static Acting someone(UUID unit, Right... rights) {
    return Acting.person(
        UUID.randomUUID(), "Проба", UUID.randomUUID(), unit, EnumSet.copyOf(List.of(rights)));
  }
}
