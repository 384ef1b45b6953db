package ua.kolo.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.Declaration;
import ua.kolo.clearance.IncidentFilter;
import ua.kolo.clearance.Tie;
import ua.kolo.clearance.TieEnd;
import ua.kolo.clearance.TieFilter;
import ua.kolo.clearance.TieReview;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;
import ua.kolo.platform.NotFound;

/// Nobody of the staff meets a record that is called as they are, though they named nobody. Staff
/// stand in the clear, so these persons are named otherwise than those of other tests.
@KoloTest
class OwnNamesTests {
  private static final String NAME = "Однойменко Тарас Іванович";
  private final UUID unit = UUID.randomUUID();
  private final Someone taras = Someone.as(Role.POLICE, unit).settle();
  private final Someone olena = Someone.as(Role.CASE_WORKER, unit).settle();
  private final Someone auditor = Someone.as(Role.AUDITOR, unit).settle();
  private final Persons persons;
  private final Relatives relatives;
  private final OwnNamesRound round;
  private final Clearance clearance;
  private final TieReview tieReview;
  private final MockMvcTester web;

  OwnNamesTests(
      Persons persons,
      Relatives relatives,
      OwnNamesRound round,
      Clearance clearance,
      TieReview tieReview,
      MockMvcTester web) {
    this.persons = persons;
    this.relatives = relatives;
    this.round = round;
    this.clearance = clearance;
    this.tieReview = tieReview;
    this.web = web;
  }

  @BeforeEach
  void called() throws SQLException {
    named(taras, NAME);
  }

  @Test
  void aRecordClosesToTheColleagueWhoIsCalledSoHoweverItIsSpelled() {
    var record = written("ОДНОЙМЕНКО Тарас Иванович");

    assertThatThrownBy(() -> looked(taras, record)).isInstanceOf(NotFound.class);
    assertThat(looked(olena, record)).isNotNull();
  }

  @Test
  void aWordLessOrAnotherPatronymicClosesNothing() {
    var fewer = written("Однойменко Тарас");
    var other = written("Однойменко Тарас Петрович");

    assertThat(looked(taras, fewer)).isNotNull();
    assertThat(looked(taras, other)).isNotNull();
  }

  @Test
  void recordsThereBeforeCloseToWhoIsCalledSoFromNowOn() throws SQLException {
    var record = written("Тезко Назар Петрович");
    round.weigh(unit);
    assertThat(looked(taras, record)).isNotNull();

    named(taras, "Назар Петрович Тезко");
    round.weigh(unit);

    assertThatThrownBy(() -> looked(taras, record)).isInstanceOf(NotFound.class);
  }

  @Test
  void anInstitutionThatFailsKeepsNoOtherFromItsTurn() throws SQLException {
    var record = written("Тезко Мирон Петрович");
    named(taras, "Тезко Мирон Петрович");
    var failing = Someone.as(Role.POLICE, UUID.randomUUID()).settle();
    named(failing, "Тезко Остап Петрович");
    var table = "alter table persons.staff_weighing ";
    execute(table + "add constraint fails check (unit <> '" + failing.unit() + "') not valid");
    try {
      round.weigh(List.of(failing.unit(), unit));
    } finally {
      execute(table + "drop constraint fails");
    }

    assertThatThrownBy(() -> looked(taras, record)).isInstanceOf(NotFound.class);
  }

  @Test
  void whoComesIsWeighedBeforeTheFirstPage() throws SQLException {
    var record = written("Однойменко Орина Іванівна");
    var late = Someone.as(Role.CASE_WORKER, unit).settle();
    named(late, "Однойменко Орина Іванівна");

    assertThat(late.get(web, "/persons/" + record + "?purpose=CASE_WORK")).hasStatus(404);
    assertThat(olena.get(web, "/persons/" + record + "?purpose=CASE_WORK")).hasStatusOk();
  }

  @Test
  void whatAnotherInstitutionShowsIsWeighedToo() {
    var foreign = UUID.randomUUID();
    var acting = Acting.person(taras.person(), NAME, taras.post(), unit, taras.role().rights());

    assertThat(acting.call(() -> relatives.weigh(() -> Map.of(foreign, Identity.named(NAME)))))
        .containsExactly(foreign);
  }

  @Test
  void aReviewerOpensItAgainAndItStaysOpen() {
    var record = written(NAME);
    var tie = tieOn(record);
    assertThat(tie.found()).isTrue();
    assertThat(tie.tie()).isEqualTo(Tie.SELF);
    assertThat(tie.person()).isEqualTo(taras.person());

    auditor.acting().run(() -> tieReview.end(tie.id(), TieEnd.NAMESAKE));
    olena.acting().run(() -> persons.change(record, 1, Identity.named(NAME), List.of()));
    round.weigh(unit);

    assertThat(looked(taras, record)).isNotNull();
  }

  /// An offender must not learn from it that somebody spoke of him.
  @Test
  void whoIsCalledSoIsNotToldThatThereIsARecord() {
    var record = written(NAME);
    assertThat(taras.get(web, "/persons/" + record + "?purpose=CASE_WORK")).hasStatus(404);

    assertThat(
            auditor
                .acting()
                .call(() -> clearance.incidents(IncidentFilter.WAITING, Ids.next(), 10)))
        .as("tried, and reviewers know")
        .hasSize(1);
    assertThat(taras.acting().call(() -> clearance.myTies(0, 10))).isEmpty();
    assertThat(taras.acting().call(clearance::countMyTies)).isZero();
    assertThat(taras.acting().call(clearance::mine)).isEmpty();
  }

  private UUID written(String name) {
    return olena.acting().call(() -> persons.add(Identity.named(name), List.of()));
  }

  private Person looked(Someone who, UUID record) {
    return who.acting().call(() -> persons.look(record, Purpose.CASE_WORK));
  }

  private Declaration tieOn(UUID record) {
    return auditor.acting().call(() -> tieReview.ofOthers(TieFilter.of("", true), 0, 500)).stream()
        .filter(tie -> tie.record().equals(record))
        .findFirst()
        .orElseThrow();
  }

  private static void execute(String sql) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void named(Someone who, String name) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement =
            connection.prepareStatement("update identity.account set name = ? where id = ?")) {
      statement.setString(1, name);
      statement.setObject(2, who.person());
      statement.executeUpdate();
    }
  }
}
