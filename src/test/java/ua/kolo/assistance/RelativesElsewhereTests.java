package ua.kolo.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.cases.CaseEntries;
import ua.kolo.cases.CaseFilter;
import ua.kolo.cases.CaseWork;
import ua.kolo.cases.Cases;
import ua.kolo.cases.NewCase;
import ua.kolo.cases.Participation;
import ua.kolo.cases.Participations;
import ua.kolo.cases.Section;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.Declaration;
import ua.kolo.clearance.Incident;
import ua.kolo.clearance.IncidentFilter;
import ua.kolo.clearance.Reason;
import ua.kolo.clearance.Tie;
import ua.kolo.clearance.TieEnd;
import ua.kolo.clearance.TieFilter;
import ua.kolo.clearance.TieReview;
import ua.kolo.consents.Ground;
import ua.kolo.identity.Role;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.persons.Purpose;
import ua.kolo.persons.Relatives;
import ua.kolo.platform.Acting;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// An officer meets their own family in nothing another institution shows them, and not in the next
/// place where they work.
@KoloTest
class RelativesElsewhereTests {
  private static final UUID LAST = new UUID(-1, -1);
  private static final Ground CRIME = new Ground("CRIME", "вигадано");
  private static final String WIFE = "Небувалюк Оксана Петрівна";
  private final Someone olena = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle();
  private final Someone officer = Someone.as(Role.POLICE, UUID.randomUUID()).settle();
  private final Someone comrade = Someone.as(Role.POLICE, officer.unit()).settle();
  private final Someone auditor = Someone.as(Role.AUDITOR, officer.unit()).settle();
  private final MockMvcTester web;
  private final Cases cases;
  private final CaseWork work;
  private final CaseEntries entries;
  private final Participations participations;
  private final Referrals referrals;
  private final Persons persons;
  private final Relatives relatives;
  private final Clearance clearance;
  private final TieReview tieReview;

  RelativesElsewhereTests(
      MockMvcTester web,
      Cases cases,
      CaseWork work,
      CaseEntries entries,
      Participations participations,
      Referrals referrals,
      Persons persons,
      Relatives relatives,
      Clearance clearance,
      TieReview tieReview) {
    this.web = web;
    this.cases = cases;
    this.work = work;
    this.entries = entries;
    this.participations = participations;
    this.referrals = referrals;
    this.persons = persons;
    this.relatives = relatives;
    this.clearance = clearance;
    this.tieReview = tieReview;
  }

  @Test
  void aCaseSharedWithTheirInstitutionClosesToThemAndToThemAlone() {
    named(officer, WIFE);
    var file = opened(WIFE);
    shared(file, Set.of(Section.IDENTITY, Section.WORK));

    assertThat(officer.acting().call(() -> cases.list(elsewhere(), null, 9))).isEmpty();
    assertThatThrownBy(() -> officer.acting().call(() -> entries.of(file)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> officer.acting().call(() -> cases.find(file)))
        .isInstanceOf(NotFound.class);
    assertThat(tried()).containsExactly("CONFLICT_TRIED case " + file);
    assertThat(comrade.acting().call(() -> cases.find(file)).id()).isEqualTo(file);
  }

  @Test
  void alsoWhenThePartThatNamesThemIsNotShown() {
    named(officer, WIFE);
    var file = opened(WIFE);
    shared(file, Set.of(Section.WORK));
    assertThat(comrade.acting().call(() -> cases.find(file)).parties()).isEmpty();

    assertThatThrownBy(() -> officer.acting().call(() -> cases.find(file)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void alsoToAProgramThatReadsCasesOnlyInTheirName() {
    named(officer, WIFE);
    var file = opened(WIFE);
    shared(file, Set.of(Section.IDENTITY));
    var program =
        Acting.person(
            officer.person(), "Проба", officer.post(), officer.unit(), Set.of(Right.CASE_READ));

    assertThatThrownBy(() -> program.call(() -> cases.find(file))).isInstanceOf(NotFound.class);
  }

  @Test
  void aReviewerOfTheirOwnOpensItAgainAndItStaysOpen() {
    named(officer, WIFE);
    var file = opened(WIFE);
    shared(file, Set.of(Section.IDENTITY));
    assertThatThrownBy(() -> officer.acting().call(() -> cases.find(file)))
        .isInstanceOf(NotFound.class);

    auditor.acting().call(() -> tieReview.ofOthers(TieFilter.of("", true), 0, 500)).stream()
        .filter(Declaration::found)
        .forEach(tie -> auditor.acting().run(() -> tieReview.end(tie.id(), TieEnd.NAMESAKE)));

    assertThat(officer.acting().call(() -> cases.find(file)).id()).isEqualTo(file);
  }

  @Test
  void aReferralReceivedIsWeighedToo() {
    named(officer, WIFE);
    var person = person(WIFE);
    var file = opened(person);
    var asked = ReferralRecords.asked(file, person, officer.unit(), false);
    var sent = olena.acting().call(() -> referrals.send(asked, ReferralRecords.VITAL, null));

    assertThat(officer.acting().call(() -> referrals.list(true, false, null, 9))).isEmpty();
    assertThatThrownBy(() -> officer.acting().call(() -> referrals.look(sent)))
        .isInstanceOf(NotFound.class);
    assertThat(tried()).containsExactly("CONFLICT_TRIED referral " + sent);
    assertThat(comrade.acting().call(() -> referrals.look(sent)).id()).isEqualTo(sent);
  }

  @Test
  void theGlassBreaksNeitherForHerRecordNorForHerCase() {
    named(officer, WIFE);
    var person = person(WIFE);
    var file = opened(person);

    assertThatThrownBy(() -> broken(Persons.KIND, person)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> officer.acting().call(() -> persons.look(person, Purpose.CASE_WORK)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> broken(Cases.KIND, file)).isInstanceOf(NotFound.class);
    assertThat(tried())
        .containsExactlyInAnyOrder(
            "CONFLICT_TRIED person " + person, "CONFLICT_TRIED case " + file);
    assertThat(officer.acting().call(clearance::openNow)).isEmpty();
  }

  @Test
  void theGlassBreaksForACaseThatNamesThemFirstOfAll() {
    named(officer, WIFE);
    var file = opened(WIFE);

    assertThatThrownBy(() -> broken(Cases.KIND, file)).isInstanceOf(NotFound.class);
    var other = opened("Небувалюк Орина Сергіївна");
    assertThat(broken(Cases.KIND, other).record()).isEqualTo(other);
  }

  @Test
  void theNamesGoWithThemToTheNextInstitution() {
    named(officer, WIFE);
    var there = UUID.randomUUID();
    var colleague = Someone.as(Role.CASE_WORKER, there).settle();
    var before = colleague.acting().call(() -> persons.add(Identity.named(WIFE), List.of()));
    var moved = new Someone(officer.person(), UUID.randomUUID(), Role.CASE_WORKER, there);

    moved.acting().run(relatives::arrive);

    assertThat(moved.acting().call(relatives::mine)).hasSize(1);
    assertThatThrownBy(() -> moved.acting().call(() -> persons.look(before, Purpose.CASE_WORK)))
        .isInstanceOf(NotFound.class);
    var after = colleague.acting().call(() -> persons.add(Identity.named(WIFE), List.of()));
    assertThatThrownBy(() -> moved.acting().call(() -> persons.look(after, Purpose.CASE_WORK)))
        .isInstanceOf(NotFound.class);
    assertThat(colleague.acting().call(() -> persons.look(after, Purpose.CASE_WORK))).isNotNull();
  }

  @Test
  void theyAreWeighedBeforeTheFirstPageOfTheNextInstitution() {
    var there = UUID.randomUUID();
    var colleague = Someone.as(Role.CASE_WORKER, there).settle();
    var record = colleague.acting().call(() -> persons.add(Identity.named(WIFE), List.of()));
    var newcomer = Someone.as(Role.CASE_WORKER, there).settle();
    var elsewhere = new Someone(newcomer.person(), UUID.randomUUID(), Role.POLICE, officer.unit());
    named(elsewhere, WIFE);

    assertThat(web.get().uri("/persons/" + record).with(newcomer.asks())).hasStatus(404);
  }

  private void named(Someone who, String name) {
    who.acting().run(() -> relatives.name(Identity.named(name), Tie.SPOUSE));
  }

  private UUID person(String name) {
    return olena.acting().call(() -> persons.add(Identity.named(name), List.of()));
  }

  private UUID opened(String name) {
    return opened(person(name));
  }

  private UUID opened(UUID person) {
    var party = new NewCase.NewParty(person, "VICTIM", null, false);
    var opening = new NewCase("DV", null, null, null, List.of(party));
    return olena.acting().call(() -> work.open(opening, null));
  }

  private void shared(UUID file, Set<Section> sections) {
    var part =
        olena
            .acting()
            .call(
                () -> participations.begin(file, officer.unit(), Participation.Reason.LAW, CRIME));
    olena.acting().run(() -> participations.open(file, part, sections));
  }

  private Incident broken(String kind, UUID record) {
    return officer.acting().call(() -> clearance.breakGlass(kind, record, Reason.THREAT_TO_LIFE));
  }

  private static CaseFilter elsewhere() {
    return new CaseFilter(CaseFilter.Standing.OPEN, null, null, null, null, true);
  }

  private List<String> tried() {
    return auditor
        .acting()
        .call(() -> clearance.incidents(IncidentFilter.WAITING, LAST, 10))
        .stream()
        .map(one -> one.what() + " " + one.kind() + " " + one.record())
        .toList();
  }
}
