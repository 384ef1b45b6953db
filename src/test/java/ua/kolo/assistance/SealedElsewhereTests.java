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
import ua.kolo.Someone;
import ua.kolo.cases.CaseWork;
import ua.kolo.cases.Cases;
import ua.kolo.cases.Participation;
import ua.kolo.cases.Participations;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.SealReason;
import ua.kolo.identity.Role;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.NotFound;

/// A seal closes a record to those of other institutions who saw something of it, and is asked of
/// by nobody who has nothing to do with the institution that set it.
@KoloTest
class SealedElsewhereTests {
  private final Acting olena = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle().acting();
  private final Acting centre = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
  private final Referrals referrals;
  private final ReferralRecords records;
  private final Cases cases;
  private final CaseWork work;
  private final Participations participations;
  private final Persons persons;
  private final Clearance clearance;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  SealedElsewhereTests(
      Referrals referrals,
      ReferralRecords records,
      Cases cases,
      CaseWork work,
      Participations participations,
      Persons persons,
      Clearance clearance,
      JdbcClient jdbc,
      TransactionTemplate transactions) {
    this.referrals = referrals;
    this.records = records;
    this.cases = cases;
    this.work = work;
    this.participations = participations;
    this.persons = persons;
    this.clearance = clearance;
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Test
  void aReferralIsClosedToItsReceiverWithThePersonItIsAbout() {
    var id = records.send(olena, centre, false);
    var person = centre.call(() -> referrals.look(id)).person();

    seal(Persons.KIND, person);

    assertThatThrownBy(() -> centre.call(() -> referrals.look(id))).isInstanceOf(NotFound.class);
    assertThat(closedTo(centre)).containsExactly(person);
  }

  @Test
  void aFileIsClosedToThoseWhoTakePartInIt() {
    var file = olena.call(() -> work.open(ReferralRecords.opening(person()), null));
    var reason = Participation.Reason.LAW;
    olena.run(() -> participations.begin(file, centre.unit(), reason, ReferralRecords.VITAL));
    assertThat(centre.call(() -> cases.find(file)).id()).isEqualTo(file);

    seal(Cases.KIND, file);

    assertThatThrownBy(() -> centre.call(() -> cases.find(file))).isInstanceOf(NotFound.class);
  }

  @Test
  void sealsOfInstitutionsOneHasNothingToDoWithAreNotWalked() {
    var own = person();
    seal(Persons.KIND, own);
    var colleague = Someone.as(Role.CASE_WORKER, olena.unit()).settle().acting();

    assertThat(closedTo(colleague)).containsExactly(own);
    assertThat(closedTo(centre)).isEmpty();
  }

  private UUID person() {
    return olena.call(() -> persons.add(Identity.named("Небувалюк Орина"), List.of()));
  }

  private void seal(String kind, UUID record) {
    olena.run(() -> clearance.seal(kind, record, Set.of(), SealReason.THREAT));
  }

  private List<UUID> closedTo(Acting who) {
    return who.call(
        () ->
            transactions.execute(
                _ ->
                    jdbc.sql("select unnest(clearance.closed_to_me('person'))")
                        .query(UUID.class)
                        .list()));
  }
}
