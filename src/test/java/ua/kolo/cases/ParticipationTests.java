package ua.kolo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.Workplace;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.LiftReason;
import ua.kolo.clearance.SealReason;
import ua.kolo.consents.Answer;
import ua.kolo.consents.Consent;
import ua.kolo.consents.Consents;
import ua.kolo.consents.Ground;
import ua.kolo.consents.Withdrawal;
import ua.kolo.identity.Role;
import ua.kolo.law.Law;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;

@KoloTest
class ParticipationTests {
  private static final Ground CRIME = new Ground("CRIME", "вигадано");
  private final Cases cases;
  private final CaseEntries entries;
  private final Participations participations;
  private final Parties parties;
  private final SafeContacts contacts;
  private final CaseRecords records;
  private final CaseWork work;
  private final Consents consents;
  private final Scopes scopes;
  private final Law law;
  private final Persons persons;
  private final Clearance clearance;
  private final Acting olena = newcomer();

  ParticipationTests(
      Cases cases,
      CaseEntries entries,
      Participations participations,
      Parties parties,
      SafeContacts contacts,
      CaseRecords records,
      CaseWork work,
      Consents consents,
      Scopes scopes,
      Law law,
      Persons persons,
      Clearance clearance) {
    this.cases = cases;
    this.entries = entries;
    this.participations = participations;
    this.parties = parties;
    this.contacts = contacts;
    this.records = records;
    this.work = work;
    this.consents = consents;
    this.scopes = scopes;
    this.law = law;
    this.persons = persons;
    this.clearance = clearance;
  }

  /// Each kind of institution, by each reason: it reads the entries of its parts and of no other,
  /// though all of them are asked for.
  @TestFactory
  List<DynamicTest> eachKindOfInstitutionReadsItsPartsAndNoOther() {
    var file = written();
    var kinds =
        olena.call(() -> law.values("agency_type", law.today())).stream()
            .map(value -> value.item())
            .toList();
    assertThat(kinds).hasSizeGreaterThan(15);
    var bearing = List.of("EXECUTIVE_COMMITTEE", "CNSP");
    return Stream.concat(kinds.stream(), bearing.stream())
        .flatMap(
            kind ->
                Arrays.stream(Participation.Reason.values())
                    .map(
                        reason ->
                            DynamicTest.dynamicTest(
                                kind + " by " + reason, () -> reads(file, kind, reason))))
        .toList();
  }

  private void reads(UUID file, String kind, Participation.Reason reason) {
    var guest = of(kind, Role.SERVICE_PROVIDER);
    olena.run(() -> participations.begin(file, guest.unit(), reason, CRIME));
    var wanted = scopes.of(reason, kind);

    var seen = guest.call(() -> entries.of(file));
    assertThat(seen).extracting(Entry::section).containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(guest.call(() -> cases.turns(file)))
        .allMatch(turn -> wanted.contains(Section.WORK) || turn.words() == null)
        .anyMatch(turn -> !wanted.contains(Section.WORK) || turn.words() != null);
    var opened = guest.call(() -> cases.find(file));
    assertThat(opened.sections()).isEqualTo(wanted);
    assertThat(opened.in("OFFENDER").isEmpty()).isEqualTo(!wanted.contains(Section.OFFENDER));
    assertThat(opened.in("CHILD_WITNESS").isEmpty()).isEqualTo(!wanted.contains(Section.CHILD));
    assertThat(guest.call(() -> contacts.of(file)).isEmpty())
        .isEqualTo(!wanted.contains(Section.CONTACT));

    olena.run(() -> participations.end(file, guest.unit()));
    assertThatThrownBy(() -> guest.call(() -> cases.find(file))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> guest.call(() -> entries.of(file))).isInstanceOf(NotFound.class);
  }

  @Test
  void anExecutiveCommitteeReadsWhatTheBodiesOfACouncilRead() {
    for (var reason : Participation.Reason.values()) {
      assertThat(scopes.of(reason, "EXECUTIVE_COMMITTEE")).isEqualTo(scopes.of(reason, "HROMADA"));
      assertThat(scopes.of(reason, "CNSP")).isEqualTo(scopes.of(reason, "CSS"));
    }
    assertThat(scopes.of(Participation.Reason.LAW, "EXECUTIVE_COMMITTEE")).contains(Section.RISK);
  }

  @Test
  void aNameThatIsHiddenOrCorrectedIsSoForWhoeverTakesPart() {
    var file = records.open(olena);
    var service = of("SSD");
    olena.run(() -> participations.begin(file, service.unit(), Participation.Reason.LAW, null));
    var victim = olena.call(() -> cases.find(file)).in("VICTIM").getFirst().person();

    olena.run(() -> persons.change(victim, 1, Identity.named("Казковська Оксана"), null));
    assertThat(service.call(() -> cases.find(file)).in("VICTIM").getFirst().called())
        .isEqualTo("Казковська Оксана");
    olena.run(() -> persons.change(victim, 2, Identity.named(""), null));
    assertThat(service.call(() -> cases.find(file)).in("VICTIM").getFirst().called()).isEmpty();
  }

  @Test
  void aHiddenNameIsHiddenInFilesClosedToWhoeverHidesItToo() {
    var file = records.open(olena);
    var service = of("SSD");
    olena.run(() -> participations.begin(file, service.unit(), Participation.Reason.LAW, null));
    var victim = olena.call(() -> cases.find(file)).in("VICTIM").getFirst().person();
    var head = Someone.as(Role.COORDINATOR, olena.unit()).settle().acting();
    var others = Set.of(Objects.requireNonNull(head.post()));
    head.run(() -> clearance.seal(Cases.KIND, file, others, SealReason.THREAT));
    assertThatThrownBy(() -> olena.call(() -> cases.find(file))).isInstanceOf(NotFound.class);

    olena.run(() -> persons.change(victim, 1, Identity.named(""), null));

    head.run(() -> clearance.unseal(Cases.KIND, file, LiftReason.MISTAKE));
    assertThat(service.call(() -> cases.find(file)).in("VICTIM").getFirst().called()).isEmpty();
  }

  @Test
  void whoIsCalledAsBeforeIsNotWrittenAnew() throws SQLException {
    var file = records.open(olena);
    var victim = olena.call(() -> cases.find(file)).in("VICTIM").getFirst();
    var before = called(victim.id());
    var same = Identity.named("Небувалюк Оксана Петрівна");

    olena.run(() -> persons.change(victim.person(), 1, same, null));

    assertThat(called(victim.id())).isEqualTo(before);
  }

  private static byte[] called(UUID party) throws SQLException {
    try (var connection = TestDatabase.admin();
        var asked = connection.prepareStatement("select called from cases.party where id = ?")) {
      asked.setObject(1, party);
      try (var row = asked.executeQuery()) {
        row.next();
        return row.getBytes(1);
      }
    }
  }

  @Test
  void anEndingIsNotTakenBackPastAWithdrawalALongerDayOrADeskThatIsGone() throws SQLException {
    var file = records.open(olena);
    var victim = olena.call(() -> cases.find(file)).in("VICTIM").getFirst().person();
    agree(victim);
    var centre = ended(file);
    withdraw(victim);
    assertRestoring(file, centre.unit(), "cases.refused.anew");
    agree(victim);
    olena.run(() -> participations.begin(file, centre.unit(), Participation.Reason.REFERRAL, null));
    assertRestoring(file, centre.unit(), "cases.refused.takesPart");
    var late = ended(file);
    change("cases.party set added_at = added_at - interval '26 hours' where file = ?", file);
    change(
        "cases.participation set ended_at = ended_at - interval '25 hours' where institution = ?",
        late.unit());
    assertRestoring(file, late.unit(), "cases.refused.late");
    var gone = ended(file);
    change("directory.body set closed_on = current_date where id = ?", gone.unit());
    assertRestoring(file, gone.unit(), "directory.desk.closed");
  }

  private Acting ended(UUID file) {
    var centre = of("CSS");
    olena.run(() -> participations.begin(file, centre.unit(), Participation.Reason.REFERRAL, null));
    olena.run(() -> participations.end(file, centre.unit()));
    return centre;
  }

  private void assertRestoring(UUID file, UUID institution, String refused) {
    assertThatThrownBy(() -> olena.run(() -> participations.restore(file, institution)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining(refused);
  }

  private static void change(String what, UUID id) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.prepareStatement("update " + what)) {
      statement.setObject(1, id);
      statement.executeUpdate();
    }
  }

  @Test
  void anEndingIsTakenBackWithinADayUnlessThereIsMoreToSee() {
    var file = records.open(olena);
    var service = of("SSD");
    olena.run(() -> participations.begin(file, service.unit(), Participation.Reason.LAW, null));
    olena.run(() -> participations.end(file, service.unit()));

    olena.run(() -> participations.restore(file, service.unit()));

    assertThat(service.call(() -> cases.find(file)).sections()).contains(Section.CHILD);
    assertThat(olena.call(() -> participations.of(file))).hasSize(1);
    olena.run(() -> participations.end(file, service.unit()));
    olena.run(
        () -> parties.add(file, records.party("CHILD_VICTIM", "Небувалюк Яринка", null), null));
    assertThatThrownBy(() -> olena.run(() -> participations.restore(file, service.unit())))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> service.call(() -> cases.find(file))).isInstanceOf(NotFound.class);
  }

  @Test
  void nobodyIsLetInWhoCannotRead() {
    var file = records.open(olena);
    for (var nobody : List.of(Workplace.onPaper("SSD"), Workplace.closed("SSD"))) {
      assertThatThrownBy(
              () ->
                  olena.run(
                      () -> participations.begin(file, nobody, Participation.Reason.LAW, null)))
          .isInstanceOf(Conflict.class);
    }
  }

  @Test
  void nobodyIsLetInPastTheGateOfConsent() {
    var file = records.open(olena);
    var centre = of("CSS");

    assertThatThrownBy(
            () ->
                olena.run(
                    () ->
                        participations.begin(
                            file, centre.unit(), Participation.Reason.REFERRAL, null)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("consents.none");
    var children = of("SSD");
    olena.run(() -> participations.begin(file, children.unit(), Participation.Reason.LAW, null));
    assertThat(children.call(() -> cases.find(file)).in("VICTIM").getFirst().called())
        .isEqualTo("Небувалюк Оксана Петрівна");
  }

  @Test
  void whenConsentIsTakenBackNoMoreIsOpenedAndTheKeeperIsTold() {
    var file = records.open(olena);
    var victim = olena.call(() -> cases.find(file)).in("VICTIM").getFirst().person();
    var agreed = new Answer("TO_SERVICE", true, Consent.Form.WRITTEN, null, null);
    var consent = olena.call(() -> consents.record(victim, agreed));
    var centre = of("CSS");
    var part =
        olena.call(
            () -> participations.begin(file, centre.unit(), Participation.Reason.REFERRAL, null));
    olena.run(() -> participations.open(file, part, Set.of(Section.IDENTITY, Section.WORK)));
    assertThat(olena.call(() -> participations.of(file))).noneMatch(Participation::lapsed);

    olena.run(() -> consents.withdraw(victim, consent, new Withdrawal(null, null)));

    assertThat(olena.call(() -> participations.of(file))).allMatch(Participation::lapsed);
    assertThatThrownBy(
            () -> olena.run(() -> participations.open(file, part, Set.of(Section.values()))))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("consents.none");
    olena.run(() -> participations.open(file, part, Set.of(Section.WORK)));
  }

  @Test
  void whoWasLetInByHerConsentReadsNothingWhileItIsGoneAndOnAGroundGoesOn() {
    var file = records.open(olena);
    var victim = olena.call(() -> cases.find(file)).in("VICTIM").getFirst().person();
    agree(victim);
    var centre = of("CSS");
    var clinic = of("HEALTH");
    olena.run(() -> participations.begin(file, centre.unit(), Participation.Reason.REFERRAL, null));
    var other = records.open(olena);
    olena.run(() -> participations.begin(other, clinic.unit(), Participation.Reason.LAW, CRIME));
    assertThat(centre.call(() -> cases.find(file)).in("VICTIM")).hasSize(1);

    withdraw(victim);
    assertThatThrownBy(() -> centre.call(() -> cases.find(file))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> centre.call(() -> entries.of(file))).isInstanceOf(NotFound.class);
    assertThat(clinic.call(() -> cases.find(other)).in("VICTIM")).hasSize(1);

    agree(victim);
    assertThat(centre.call(() -> cases.find(file)).in("VICTIM")).hasSize(1);
    var refused = new Answer(Consents.TO_SERVICE, false, Consent.Form.ORAL, null, null);
    olena.run(() -> consents.record(victim, refused));
    assertThatThrownBy(() -> centre.call(() -> cases.find(file))).isInstanceOf(NotFound.class);

    olena.run(() -> participations.end(file, centre.unit()));
    olena.run(
        () -> participations.begin(file, centre.unit(), Participation.Reason.REFERRAL, CRIME));
    assertThat(centre.call(() -> cases.find(file)).in("VICTIM")).hasSize(1);
  }

  @Test
  void anAdultWhoSufferedAndIsAddedLaterIsSeenByThoseWhoTakePartOnlyPastTheGate() {
    var file = records.open(olena);
    var clinic = of("HEALTH");
    olena.run(() -> participations.begin(file, clinic.unit(), Participation.Reason.LAW, CRIME));
    var zoriana = olena.call(() -> records.party("VICTIM", "Небувалюк Зоряна", null));
    var ulana = olena.call(() -> records.party("VICTIM", "Казковська Уляна", null));
    var offender = olena.call(() -> records.party("OFFENDER", "Небувалюк Остап", null));

    assertThatThrownBy(() -> olena.run(() -> parties.add(file, zoriana, null)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("consents.none");
    assertThat(clinic.call(() -> cases.find(file)).in("VICTIM")).hasSize(1);
    olena.run(() -> parties.add(file, offender, null));

    olena.run(() -> parties.add(file, zoriana, CRIME));
    agree(ulana.person());
    olena.run(() -> parties.add(file, ulana, null));
    assertThat(clinic.call(() -> cases.find(file)).in("VICTIM")).hasSize(3);
    withdraw(ulana.person());
    assertThat(olena.call(() -> participations.of(file)))
        .extracting(Participation::lapsed)
        .containsOnly(true);
  }

  @Test
  void whoWasSeenAlreadyComesBackWithoutBeingAskedAgainAndNotBeforeThoseWhoCameSince() {
    var file = records.open(olena);
    var clinic = of("HEALTH");
    olena.run(() -> participations.begin(file, clinic.unit(), Participation.Reason.LAW, CRIME));
    var oksana = olena.call(() -> cases.find(file)).in("VICTIM").getFirst();
    olena.run(() -> parties.end(file, oksana.id()));
    olena.run(() -> parties.restore(file, oksana.id()));
    assertThat(clinic.call(() -> cases.find(file)).in("VICTIM")).hasSize(1);

    var again = olena.call(() -> cases.find(file)).in("VICTIM").getFirst();
    olena.run(() -> parties.end(file, again.id()));
    var shelter = of("SHELTER");
    olena.run(
        () -> participations.begin(file, shelter.unit(), Participation.Reason.REFERRAL, null));
    assertThatThrownBy(() -> olena.run(() -> parties.restore(file, again.id())))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("consents.none");
  }

  private void agree(UUID person) {
    var answer = new Answer(Consents.TO_SERVICE, true, Consent.Form.ORAL, null, null);
    olena.run(() -> consents.record(person, answer));
  }

  private void withdraw(UUID person) {
    olena.run(
        () ->
            consents.withdraw(
                person, consents.of(person).getFirst().id(), new Withdrawal(null, null)));
  }

  @Test
  void aGuestWritesIntoItsPartsOnlyAndTheKeeperReadsItUnlessItIsConfined() {
    var file = records.open(olena);
    var clinic = of("HEALTH");
    olena.run(() -> participations.begin(file, clinic.unit(), Participation.Reason.LAW, CRIME));

    clinic.run(() -> entries.write(file, CaseRecords.note(Section.HEALTH, "Огляд")));
    clinic.run(
        () -> entries.write(file, new Entry.New(Section.HEALTH, true, null, "Лише для клініки")));
    assertThatThrownBy(
            () -> clinic.run(() -> entries.write(file, CaseRecords.note(Section.OFFENDER, "Ні"))))
        .isInstanceOf(ua.kolo.platform.BadRequest.class);

    assertThat(olena.call(() -> entries.of(file)))
        .extracting(Entry::words)
        .containsExactly("Огляд");
    assertThat(clinic.call(() -> entries.of(file))).hasSize(2);
  }

  @Test
  void theKeeperOpensOtherPartsInstead() {
    var file = written();
    var school = of("EDU");
    var part =
        olena.call(
            () -> participations.begin(file, school.unit(), Participation.Reason.LAW, CRIME));
    olena.run(() -> participations.open(file, part, Set.of(Section.CHILD)));

    assertThat(school.call(() -> entries.of(file)))
        .extracting(Entry::section)
        .containsExactly(Section.CHILD);
    assertThat(school.call(() -> cases.find(file)).in("VICTIM")).isEmpty();
  }

  private UUID written() {
    var file = records.open(olena);
    var victim = olena.call(() -> cases.find(file)).in("VICTIM").getFirst().person();
    olena.run(
        () -> {
          for (var section : Section.values()) {
            entries.write(file, CaseRecords.note(section, "Вигаданий запис " + section));
          }
          contacts.keep(
              file, victim, 0, false, new SafeContact.Words("телефон", null, null, null), null);
          work.turn(file, 1, new Turn.New("IN_WORK", null, "Вигадане пояснення"));
        });
    return file;
  }

  private static Acting of(String kind) {
    return of(kind, Role.CASE_WORKER);
  }

  private static Acting of(String kind, Role role) {
    var guest = Someone.as(role, UUID.randomUUID()).settle().acting();
    try (var connection = TestDatabase.admin();
        var statement =
            connection.prepareStatement("update directory.body set kind = ? where id = ?")) {
      statement.setString(1, kind);
      statement.setObject(2, guest.unit());
      statement.executeUpdate();
      return guest;
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Acting newcomer() {
    return Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
  }
}
