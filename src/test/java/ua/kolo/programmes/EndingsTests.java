package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;
import ua.kolo.duties.Duties;
import ua.kolo.duties.DutyFilter;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.tracking.Lived;
import ua.kolo.tracking.Tracking;
import ua.kolo.tracking.reporting.Period;
import ua.kolo.tracking.reporting.ProgrammeReports;

/// A repealed programme is owed no more, and an act typed wrong is put right.
@KoloTest
class EndingsTests {
  private static final LocalDate ADOPTED = LocalDate.of(2025, 12, 18);
  private static final LocalDate REPEALED = LocalDate.of(2026, 6, 30);
  private final Acting keeper = someone(Right.values());
  private final Endings endings;
  private final ActCorrections corrections;
  private final Programmes programmes;
  private final PublishedProgrammes published;
  private final Tracking tracking;
  private final ProgrammeReports reports;
  private final Duties duties;
  private final Lived lived;

  EndingsTests(
      Endings endings,
      ActCorrections corrections,
      Programmes programmes,
      PublishedProgrammes published,
      Tracking tracking,
      ProgrammeReports reports,
      Duties duties,
      Lived lived) {
    this.endings = endings;
    this.corrections = corrections;
    this.programmes = programmes;
    this.published = published;
    this.tracking = tracking;
    this.reports = reports;
    this.duties = duties;
    this.lived = lived;
  }

  @Test
  void nothingIsOwedOrReportedOfTheTimeAfterARepeal() {
    var id = lived.programme(keeper, keeper.unit());
    assertThat(keeper.call(() -> tracking.occurrences(id)))
        .anyMatch(one -> one.startsOn().isAfter(REPEALED));

    keeper.run(() -> endings.repeal(id, act(REPEALED, "40-1")));

    var left = keeper.call(() -> tracking.occurrences(id));
    assertThat(left).isNotEmpty().noneMatch(one -> one.startsOn().isAfter(REPEALED));
    keeper.run(() -> tracking.follow(id));
    assertThat(keeper.call(() -> tracking.occurrences(id))).hasSameSizeAs(left);
    var ours = DutyFilter.of(DutyFilter.Scope.OURS, DutyFilter.Which.OPEN);
    assertThat(keeper.call(() -> duties.list(ours, null, 100)).rows()).isEmpty();
    assertThatThrownBy(() -> open(id, new Period(Period.Kind.QUARTER, 2026, 3)))
        .hasMessageContaining("reporting.open.repealed");
    open(id, new Period(Period.Kind.HALF_YEAR, 2026, 1));
  }

  @Test
  void whatWasRepealedBeforeItWasTakenOverOwesNothingOfTheTimeAfter() throws SQLException {
    var id = lived.programme(keeper, keeper.unit());
    forget(id);
    keeper.run(() -> endings.repeal(id, act(REPEALED, "40-1")));

    keeper.run(() -> tracking.follow(id));

    assertThat(keeper.call(() -> tracking.find(id)).orElseThrow().repealedOn()).isEqualTo(REPEALED);
    assertThat(keeper.call(() -> tracking.occurrences(id)))
        .isNotEmpty()
        .noneMatch(one -> one.startsOn().isAfter(REPEALED));
  }

  private static void forget(ProgrammeId id) throws SQLException {
    for (var table : List.of("occurrence", "participation", "measure")) {
      forget("delete from tracking." + table + " where programme = ?", id);
    }
    forget("delete from tracking.programme where id = ?", id);
  }

  private static void forget(String sql, ProgrammeId id) throws SQLException {
    try (var connection = TestDatabase.admin();
        var deleted = connection.prepareStatement(sql)) {
      deleted.setObject(1, id.value());
      deleted.executeUpdate();
    }
  }

  @Test
  void aRepealPutRightMovesWhatIsOwed() {
    var id = lived.programme(keeper, keeper.unit());
    int all = keeper.call(() -> tracking.occurrences(id)).size();
    keeper.run(() -> endings.repeal(id, act(REPEALED, "40-1")));
    int until = keeper.call(() -> tracking.occurrences(id)).size();
    var later = LocalDate.of(2026, 10, 31);

    keeper.run(() -> corrections.correctRepeal(id, act(later, "40-1"), "Не той день", 0));

    assertThat(keeper.call(() -> endings.repeal(id)).map(Act::date)).contains(later);
    assertThat(keeper.call(() -> tracking.occurrences(id)).size()).isBetween(until + 1, all - 1);
  }

  @Test
  void anActTypedWrongIsPutRightWithAReasonEverywhereAndTheWrongOneStaysToBeSeen() {
    var id = lived.programme(keeper, keeper.unit());
    var wrong = Objects.requireNonNull(first(id));
    var right = new Act(wrong.body(), wrong.kind(), wrong.date().plusDays(1), "27-10");

    keeper.run(() -> corrections.correct(id, 1, right, "Помилка в номері", 0));

    assertThat(first(id)).isEqualTo(right);
    assertThat(published.adopted(id).act()).isEqualTo(right);
    assertThat(keeper.call(() -> tracking.find(id)).orElseThrow().actNumber()).isEqualTo("27-10");
    assertThat(keeper.call(() -> corrections.list(id)))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.was()).isEqualTo(wrong);
              assertThat(one.why()).isEqualTo("Помилка в номері");
            });
    for (var refused :
        List.of(
            new Act("рада", Act.Kind.DECISION, LocalDate.of(2062, 1, 5), "1"),
            new Act("рада", Act.Kind.DECISION, tracking.today().plusDays(1), "1"))) {
      assertThatThrownBy(() -> keeper.run(() -> corrections.correct(id, 1, refused, "Так", 1)))
          .isInstanceOf(BadRequest.class);
    }
    assertThatThrownBy(() -> keeper.run(() -> corrections.correct(id, 1, wrong, " ", 1)))
        .hasMessageContaining("noWhy");
    var manager =
        Acting.person(
            UUID.randomUUID(),
            "Проба",
            UUID.randomUUID(),
            keeper.unit(),
            EnumSet.of(Right.PROGRAMME_READ, Right.PROGRAMME_MANAGE));
    assertThatThrownBy(() -> manager.run(() -> corrections.correct(id, 1, wrong, "Так", 1)))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void nobodyPutsAnActRightOverACorrectionTheyHaveNotSeen() {
    var id = lived.programme(keeper, keeper.unit());
    keeper.run(() -> corrections.correct(id, 1, act(ADOPTED, "27-10"), "Не той номер", 0));

    assertThatThrownBy(
            () -> keeper.run(() -> corrections.correct(id, 1, act(ADOPTED, "9"), "Так", 0)))
        .isInstanceOf(Stale.class);
    assertThat(first(id)).isEqualTo(act(ADOPTED, "27-10"));
    keeper.run(() -> corrections.correct(id, 1, act(ADOPTED, "27-9"), "Був правильний", 1));
    assertThat(first(id)).isEqualTo(act(ADOPTED, "27-9"));
  }

  @Test
  void whoRecordedARepealStaysWhenItsActIsPutRight() throws SQLException {
    var id = lived.programme(keeper, keeper.unit());
    keeper.run(() -> endings.repeal(id, act(REPEALED, "40-1")));
    var recorded = recorded(id);

    keeper.run(() -> corrections.correctRepeal(id, act(REPEALED, "40-2"), "Не той номер", 0));

    assertThat(recorded(id)).isEqualTo(recorded);
  }

  private static String recorded(ProgrammeId id) throws SQLException {
    try (var connection = TestDatabase.admin();
        var asked =
            connection.prepareStatement(
                "select repealed_at || repealed_by from programmes.programme where id = ?")) {
      asked.setObject(1, id.value());
      try (var row = asked.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getString(1);
      }
    }
  }

  @Test
  void editionsFollowOneAnotherAndNoneIsOfTomorrow() {
    var id = lived.programme(keeper, keeper.unit());
    lived.amend(keeper, id);
    for (var day : List.of(tracking.today().plusDays(1), LocalDate.of(2025, 1, 1))) {
      assertThatThrownBy(
              () ->
                  keeper.run(
                      () -> programmes.adopt(id, programmes.find(id).version(), act(day, "9"))))
          .isInstanceOf(BadRequest.class);
    }
    keeper.run(() -> lived.adoptAmended(id));

    var early = new Act("рада", Act.Kind.DECISION, LocalDate.of(2025, 1, 1), "2");
    assertThatThrownBy(() -> keeper.run(() -> corrections.correct(id, 2, early, "Так", 0)))
        .hasMessageContaining("date.order");
  }

  private @Nullable Act first(ProgrammeId id) {
    return keeper.call(() -> programmes.find(id)).editions().getLast().act();
  }

  private void open(ProgrammeId id, Period period) {
    keeper.run(() -> reports.open(id, period, LocalDate.of(2027, 1, 15)));
  }

  private static Act act(LocalDate day, String number) {
    return new Act("Вигадана рада", Act.Kind.DECISION, day, number);
  }

  private static Acting someone(Right... rights) {
    return Acting.person(
        UUID.randomUUID(),
        "Проба",
        UUID.randomUUID(),
        UUID.randomUUID(),
        EnumSet.copyOf(List.of(rights)));
  }
}
