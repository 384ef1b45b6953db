package ua.kolo.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.KoloTest;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.cases.CaseFile;
import ua.kolo.cases.Cases;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.Incident;
import ua.kolo.clearance.IncidentFilter;
import ua.kolo.clearance.SealReason;
import ua.kolo.clearance.Tie;
import ua.kolo.identity.Role;
import ua.kolo.intake.Reports;
import ua.kolo.persons.Persons;
import ua.kolo.platform.NotFound;

/// Who is close to somebody a case, a report or a referral names is shut out of it, and the attempt
/// is reported as one on the person is.
@KoloTest
class ClosedByThoseNamedTests {
  private static final UUID LAST = new UUID(-1, -1);
  private final UUID unit = UUID.randomUUID();
  private final Someone olena = Someone.as(Role.COORDINATOR, unit).settle();
  private final Someone petro = Someone.as(Role.CASE_WORKER, unit).settle();
  private final Someone auditor = Someone.as(Role.AUDITOR, unit).settle();
  private final Cases cases;
  private final Reports reports;
  private final Referrals referrals;
  private final ReferralRecords records;
  private final Clearance clearance;
  private final List<RecordMaker> makers;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ClosedByThoseNamedTests(
      Cases cases,
      Reports reports,
      Referrals referrals,
      ReferralRecords records,
      Clearance clearance,
      List<RecordMaker> makers,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.cases = cases;
    this.reports = reports;
    this.referrals = referrals;
    this.records = records;
    this.clearance = clearance;
    this.makers = makers;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Test
  void aCaseThatNamesSomebodyClose() {
    var id = made("/cases/{id}");
    var person = olena.acting().call(() -> cases.find(id)).parties().getLast().person();
    close(person);

    assertThatThrownBy(() -> petro.acting().call(() -> cases.find(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> petro.acting().call(() -> cases.turns(id)))
        .isInstanceOf(NotFound.class);
    assertThat(tried()).containsExactly("CONFLICT_TRIED " + Cases.KIND + " " + id);
  }

  @Test
  void aReportThatNamesSomebodyClose() {
    var id = made("/reports/{id}");
    close(olena.acting().call(() -> reports.find(id)).people().getLast().person());

    assertThatThrownBy(() -> petro.acting().call(() -> reports.find(id)))
        .isInstanceOf(NotFound.class);
    assertThat(tried()).containsExactly("CONFLICT_TRIED report " + id);
  }

  @Test
  void aReferralOfSomebodyCloseOnEitherSide() {
    var centre = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle();
    var id = records.send(olena.acting(), centre.acting(), false);
    close(olena.acting().call(() -> referrals.look(id)).person());

    assertThatThrownBy(() -> petro.acting().call(() -> referrals.look(id)))
        .isInstanceOf(NotFound.class);
    assertThat(tried()).containsExactly("CONFLICT_TRIED referral " + id);
    assertThat(centre.acting().call(() -> referrals.look(id)).id()).isEqualTo(id);
  }

  @Test
  void aCaseThatNamesSomebodySealed() {
    var id = made("/cases/{id}");
    var person = olena.acting().call(() -> cases.find(id)).parties().getFirst().person();
    olena
        .acting()
        .run(() -> clearance.seal(Persons.KIND, person, Set.of(), SealReason.KNOWN_TO_ALL));

    assertThatThrownBy(() -> petro.acting().call(() -> cases.find(id)))
        .isInstanceOf(NotFound.class);
    assertThat(tried()).containsExactly("SEALED_TRIED " + Cases.KIND + " " + id);
    assertThat(olena.acting().call(() -> cases.find(id)).id()).isEqualTo(id);
  }

  @Test
  void whatIsAbsentOrForeignIsNoAttempt() {
    var stranger = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle();
    var id = made("/cases/{id}");

    assertThatThrownBy(() -> stranger.acting().call(() -> cases.find(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> petro.acting().call(() -> reports.find(UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
    assertThat(tried()).isEmpty();
  }

  /// The third net alone: what is in the file is closed in each of its tables.
  @Test
  void noTableOfTheFileShowsARow() {
    var id = made("/cases/{id}");
    var file = olena.acting().call(() -> cases.find(id));
    var before = shown(petro, id);
    assertThat(before).contains("turn", "participation", "party", "entry");

    close(file.in("OFFENDER").stream().map(CaseFile.Party::person).findFirst().orElseThrow());

    assertThat(shown(petro, id)).isEmpty();
    assertThat(shown(olena, id)).isEqualTo(before);
  }

  private List<String> shown(Someone who, UUID file) {
    return who.acting()
        .call(
            () ->
                transaction.execute(
                    _ ->
                        jdbc
                            .sql(
                                """
                                select table_name from information_schema.columns
                                 where table_schema = 'cases' and column_name = 'file'
                                 order by 1
                                """)
                            .query(String.class)
                            .list()
                            .stream()
                            .filter(table -> rows(table, file) > 0)
                            .toList()));
  }

  private long rows(String table, UUID file) {
    return jdbc.sql("select count(*) from cases." + table + " where file = :file")
        .param("file", file)
        .query(Long.class)
        .single();
  }

  private void close(UUID person) {
    petro.acting().run(() -> clearance.declare(Persons.KIND, person, Tie.SIBLING));
  }

  private List<String> tried() {
    return auditor
        .acting()
        .call(() -> clearance.incidents(IncidentFilter.WAITING, LAST, 10))
        .stream()
        .filter(one -> one.what() != Incident.What.GLASS_BROKEN)
        .filter(one -> one.person().equals(petro.person()) && one.owner().equals(unit))
        .map(one -> one.what() + " " + one.kind() + " " + one.record())
        .toList();
  }

  private UUID made(String beginning) {
    var maker =
        makers.stream()
            .filter(one -> one.beginnings().contains(beginning))
            .findFirst()
            .orElseThrow();
    return UUID.fromString(maker.make(unit).get("id"));
  }
}
