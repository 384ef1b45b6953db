package ua.kolo.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.Workplace;
import ua.kolo.cases.CaseWork;
import ua.kolo.cases.SafeContact;
import ua.kolo.cases.SafeContacts;
import ua.kolo.consents.Answer;
import ua.kolo.consents.Consent;
import ua.kolo.consents.Consents;
import ua.kolo.consents.Withdrawal;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Subject;
import ua.kolo.identity.Role;
import ua.kolo.persons.Destructions;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Stale;
import ua.kolo.vault.Shredding;

@KoloTest
class ReferralTests {
  private final Referrals referrals;
  private final Funnels funnels;
  private final ReferralRecords records;
  private final CaseWork work;
  private final Persons persons;
  private final Destructions destructions;
  private final Duties duties;
  private final SafeContacts contacts;
  private final AnswersBack back;
  private final Consents consents;
  private final Acting olena = newcomer();
  private final Acting centre = newcomer();

  ReferralTests(
      Referrals referrals,
      Funnels funnels,
      ReferralRecords records,
      CaseWork work,
      Persons persons,
      Destructions destructions,
      Duties duties,
      SafeContacts contacts,
      AnswersBack back,
      Consents consents) {
    this.referrals = referrals;
    this.funnels = funnels;
    this.records = records;
    this.work = work;
    this.persons = persons;
    this.destructions = destructions;
    this.duties = duties;
    this.contacts = contacts;
    this.back = back;
    this.consents = consents;
  }

  @Test
  void theReceiverSeesTheParcelAndNothingElseAndOwesAnAnswer() {
    var id = records.send(olena, centre, false);
    var received = centre.call(() -> referrals.list(true, true, null, 10));

    assertThat(received).hasSize(1);
    assertThat(received.getFirst().parcel().name()).isEqualTo("Небувалюк Орина");
    assertThat(received.getFirst().parcel().words()).isEqualTo("Вигадане прохання");
    assertThat(owed(id))
        .extracting(duty -> duty.rule().code())
        .containsExactly("REF-ANSWER-URGENT");
    assertThatThrownBy(() -> newcomer().call(() -> referrals.look(id)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anAnswerSettlesWhatIsOwedAndComesBackToTheSender() {
    var id = records.send(olena, centre, false);
    centre.run(() -> referrals.answer(id, 1, answer(State.ACCEPTED, null)));

    assertThat(owed(id))
        .extracting(duty -> duty.rule().code(), duty -> duty.settlement() == null)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("REF-ANSWER-URGENT", false),
            org.assertj.core.groups.Tuple.tuple("REF-OUTCOME", true));
    centre.run(() -> referrals.answer(id, 2, answer(State.BEGUN, null)));
    assertThat(open(id)).as("asked again after a while").containsExactly("REF-REVIEW");
    centre.run(() -> back.takeBack(id, 3, "вигадано"));
    assertThat(open(id)).containsExactly("REF-OUTCOME");
    centre.run(() -> referrals.answer(id, 4, answer(State.BEGUN, null)));
    centre.run(() -> referrals.answer(id, 5, answer(State.PROVIDED, null)));

    var told = olena.call(() -> referrals.look(id));
    assertThat(told.steps())
        .extracting(Referral.Step::what)
        .containsExactly(State.SENT, State.ACCEPTED, State.BEGUN, State.BEGUN, State.PROVIDED);
    assertThat(told.steps().getLast().words()).isEqualTo("Вигадане пояснення");
    assertThat(open(id)).isEmpty();
  }

  @Test
  void helpThatGoesOnIsSaidAndAskedAgainAfterAWhile() {
    var id = records.send(olena, centre, false);
    centre.run(() -> referrals.answer(id, 1, answer(State.ACCEPTED, null)));
    assertThatThrownBy(() -> centre.run(() -> referrals.answer(id, 2, answer(State.GOES_ON, null))))
        .isInstanceOf(Conflict.class);
    centre.run(() -> referrals.answer(id, 2, answer(State.BEGUN, null)));

    for (int version = 3; version < 5; version++) {
      var seen = version;
      centre.run(() -> referrals.answer(id, seen, answer(State.GOES_ON, null)));
      assertThat(open(id)).containsExactly("REF-REVIEW");
    }
    assertThat(owed(id))
        .filteredOn(duty -> duty.rule().code().equals("REF-REVIEW"))
        .filteredOn(duty -> duty.settlement() != null)
        .hasSize(2);
    assertThat(olena.call(() -> referrals.look(id)))
        .matches(one -> one.state() == State.BEGUN)
        .matches(one -> one.steps().getLast().what() == State.GOES_ON);

    centre.run(() -> back.takeBack(id, 5, "вигадано"));
    assertThat(open(id)).containsExactly("REF-REVIEW");
    assertThat(centre.call(() -> referrals.look(id)).state()).isEqualTo(State.BEGUN);
    centre.run(() -> referrals.answer(id, 6, answer(State.PROVIDED, null)));
    assertThat(open(id)).isEmpty();
  }

  @Test
  void whatWasToldOfADestroyedPersonOpensToNobodyAndIsStillCounted() {
    var id = records.send(olena, centre, false);
    centre.run(() -> referrals.answer(id, 1, answer(State.ACCEPTED, null)));
    var person = olena.call(() -> referrals.look(id)).person();

    olena.run(() -> destructions.ask(person, Shredding.Reason.SUBJECT_ASKED));
    Someone.as(Role.COORDINATOR, olena.unit())
        .settle()
        .acting()
        .run(() -> destructions.confirm(person));

    for (var side : List.of(olena, centre)) {
      var left = side.call(() -> referrals.look(id));
      assertThat(left.parcel()).isEqualTo(Parcel.DESTROYED);
      assertThat(left.state()).isEqualTo(State.ACCEPTED);
      assertThat(left.steps()).extracting(Referral.Step::words).containsOnlyNulls();
    }
    centre.run(() -> referrals.answer(id, 2, answer(State.BEGUN, null)));
    centre.run(() -> referrals.answer(id, 3, answer(State.PROVIDED, null)));
    assertThat(owed(id)).allMatch(duty -> duty.settlement() != null);
  }

  @Test
  void aSafeContactChangedAfterSendingReachesWhoeverStillHelpsAndIsOwedALook() throws Exception {
    var id = records.send(olena, centre, false);
    var paper = records.send(olena, centre, true);
    var over = records.send(olena, centre, false);
    centre.run(() -> referrals.answer(over, 1, answer(State.REFUSED, "NO_PLACE")));
    aDayPasses(over);
    for (var referral : List.of(id, paper, over)) {
      reach(referral, 0, "телефон подруги");
    }

    assertThat(owed(id)).extracting(duty -> duty.rule().code()).contains("REF-CONTACT");
    assertThat(owed(over)).noneMatch(duty -> duty.rule().code().startsWith("REF-CONTACT"));
    assertThat(sent(paper))
        .filteredOn(Duty::isOpen)
        .extracting(duty -> duty.rule().code())
        .contains("REF-CONTACT-PAPER");
    var seen = centre.call(() -> referrals.look(id));
    assertThat(seen.parcel().contact()).isEqualTo("телефон подруги; після 18:00");
    assertThat(seen.parcel().neverWrite()).isTrue();
    assertThat(seen.parcel().words()).isEqualTo("Вигадане прохання");
    assertThat(seen.contactAt()).isNotNull();
    assertThat(owed(id))
        .filteredOn(duty -> duty.rule().code().equals("REF-CONTACT"))
        .noneMatch(Duty::isOpen);
    assertThat(centre.call(() -> referrals.look(over)).parcel().contact()).isNull();
    reach(id, 1, "телефон подруги");
    assertThat(owed(id)).as("nothing changed").filteredOn(Duty::isOpen).hasSize(1);
  }

  @Test
  void aSafeContactChangedWhileTheLastWordCouldBeTakenBackIsTheOneReadAfterwards() {
    for (var recalled : List.of(true, false)) {
      var id = records.send(olena, centre, false);
      reach(id, 0, "старий телефон");
      if (recalled) {
        olena.run(() -> referrals.recall(id, 1, "вигадано"));
      } else {
        centre.run(() -> referrals.answer(id, 1, answer(State.REFUSED, "NO_PLACE")));
        centre.call(() -> referrals.look(id));
      }
      reach(id, 1, "телефон подруги");
      assertThat(open(id)).doesNotContain("REF-CONTACT");

      (recalled ? olena : centre).run(() -> back.takeBack(id, 2, "помилково"));
      assertThat(open(id)).contains("REF-CONTACT");
      assertThat(centre.call(() -> referrals.look(id)).parcel().contact())
          .isEqualTo("телефон подруги; після 18:00");
    }
  }

  @Test
  void afterAWithdrawalTheNewContactIsNotToldButThatItChangedIs() {
    var person = olena.call(() -> persons.add(Identity.named("Казковська Уляна"), List.of()));
    var file = olena.call(() -> work.open(ReferralRecords.opening(person), null));
    var yes = new Answer(Consents.TO_SERVICE, true, Consent.Form.WRITTEN, null, null);
    var consent = olena.call(() -> consents.record(person, yes));
    var asked = ReferralRecords.asked(file, person, centre.unit(), false);
    var id = olena.call(() -> referrals.send(asked, null, null));
    reach(id, 0, "старий телефон");
    olena.run(() -> consents.withdraw(person, consent, new Withdrawal(null, null)));
    reach(id, 1, "телефон подруги");

    assertThat(open(id)).contains("REF-CONTACT");
    assertThat(sent(id))
        .filteredOn(Duty::isOpen)
        .extracting(duty -> duty.rule().code())
        .contains("REF-CONTACT-PAPER");
    var seen = centre.call(() -> referrals.look(id));
    assertThat(seen.parcel().contact()).isNull();
    assertThat(seen.parcel().neverWrite()).isTrue();
    assertThat(seen.contactAt()).isNotNull();

    olena.run(() -> consents.record(person, yes));
    assertThat(open(id)).as("owed a look anew").contains("REF-CONTACT");
    assertThat(centre.call(() -> referrals.look(id)).parcel().contact())
        .isEqualTo("телефон подруги; після 18:00");
    reach(id, 2, "інший телефон");
    assertThat(centre.call(() -> referrals.look(id)).parcel().contact())
        .isEqualTo("інший телефон; після 18:00");
  }

  @Test
  void whatWasSettledByAnAnswerOfEarlierIsOwedAgainToo() throws Exception {
    var id = records.send(olena, centre, false);
    centre.run(() -> referrals.answer(id, 1, answer(State.REFUSED, "NO_PLACE")));
    change("update duties.duty set fact = subject where subject = '" + id + "'");

    centre.run(() -> back.takeBack(id, 2, "не та справа"));
    assertThat(open(id)).containsExactly("REF-ANSWER-URGENT");
  }

  private void reach(UUID referral, int version, String way) {
    var about = olena.call(() -> referrals.look(referral));
    var words = new SafeContact.Words(way, "після 18:00", null, null);
    olena.run(() -> contacts.keep(about.file(), about.person(), version, true, words, null));
  }

  private List<Duty> sent(UUID id) {
    var reference = olena.call(() -> referrals.look(id)).reference();
    return olena.call(() -> duties.on(new Subject(Referrals.KIND, id, reference)));
  }

  @Test
  void aFinalAnswerGivenByASlipIsTakenBackWithinADayAndWhatWasOwedIsOwedAgain() throws Exception {
    var id = records.send(olena, centre, false);
    centre.run(() -> referrals.answer(id, 1, answer(State.REFUSED, "NO_PLACE")));
    assertThat(owed(id)).noneMatch(Duty::isOpen);

    assertThatThrownBy(() -> olena.run(() -> back.takeBack(id, 2, "не наше")))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> centre.run(() -> back.takeBack(id, 2, " ")))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> centre.run(() -> back.takeBack(id, 1, "не та справа")))
        .isInstanceOf(Stale.class);
    centre.run(() -> back.takeBack(id, 2, "не та справа"));

    assertThat(open(id)).containsExactly("REF-ANSWER-URGENT");
    var seen = olena.call(() -> referrals.look(id));
    assertThat(seen.state()).isEqualTo(State.SENT);
    assertThat(seen.steps()).hasSize(2);
    assertThat(seen.steps().getLast().undone()).extracting("why").isEqualTo("не та справа");
    assertThatThrownBy(() -> centre.run(() -> back.takeBack(id, 3, "ще раз")))
        .isInstanceOf(Conflict.class);

    centre.run(() -> referrals.answer(id, 3, answer(State.ACCEPTED, null)));
    assertThat(open(id)).containsExactly("REF-OUTCOME");
    centre.run(() -> back.takeBack(id, 4, "рано"));
    assertThat(open(id)).containsExactly("REF-ANSWER-URGENT");
    centre.run(() -> referrals.answer(id, 5, answer(State.ACCEPTED, null)));
    assertThat(open(id)).as("owed anew").containsExactly("REF-OUTCOME");
    aDayPasses(id);
    assertThatThrownBy(() -> centre.run(() -> back.takeBack(id, 6, "пізно")))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aRecallIsTakenBackByWhoeverRecalled() {
    var id = records.send(olena, centre, false);
    olena.run(() -> referrals.recall(id, 1, "вигадано"));
    olena.run(() -> back.takeBack(id, 2, "помилково"));

    assertThat(centre.call(() -> referrals.look(id)).state()).isEqualTo(State.SENT);
    assertThat(open(id)).containsExactly("REF-ANSWER-URGENT");
  }

  private static void aDayPasses(UUID id) throws SQLException {
    change(
        "update assistance.step set written_at = written_at - interval '25 hours',"
            + " happened_at = happened_at - interval '25 hours' where referral = '"
            + id
            + "' and undone_at is null");
  }

  private List<String> open(UUID id) {
    return owed(id).stream().filter(Duty::isOpen).map(duty -> duty.rule().code()).toList();
  }

  private static void change(String sql) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aRefusalAsksWhyAndNoAnswerComesOutOfOrderOrTwice() {
    var id = records.send(olena, centre, false);

    assertThatThrownBy(() -> centre.run(() -> referrals.answer(id, 1, answer(State.REFUSED, null))))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(
            () -> centre.run(() -> referrals.answer(id, 1, answer(State.PROVIDED, null))))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> olena.run(() -> referrals.answer(id, 1, answer(State.ACCEPTED, null))))
        .isInstanceOf(Conflict.class);
    centre.run(() -> referrals.answer(id, 1, answer(State.REFUSED, "NO_PLACE")));
    assertThatThrownBy(
            () -> centre.run(() -> referrals.answer(id, 1, answer(State.REFUSED, "NO_PLACE"))))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void ofTwoWhoAnswerAtOnceTheSecondIsTold() {
    var id = records.send(olena, centre, false);
    centre.run(() -> referrals.answer(id, 1, answer(State.ACCEPTED, null)));

    assertThatThrownBy(() -> centre.run(() -> referrals.answer(id, 1, answer(State.BEGUN, null))))
        .isInstanceOf(Stale.class);
  }

  @Test
  void whatIsRecalledIsOutOfTheReceiversReachAndOwedNoMore() {
    var id = records.send(olena, centre, false);
    olena.run(() -> referrals.recall(id, 1, "вигадано"));

    assertThatThrownBy(() -> centre.call(() -> referrals.look(id))).isInstanceOf(NotFound.class);
    assertThat(centre.call(() -> referrals.list(true, false, null, 10))).isEmpty();
    assertThat(centre.call(referrals::recalled))
        .extracting(Referral.Recalled::id, Referral.Recalled::sender)
        .containsExactly(tuple(id, olena.unit()));
    assertThat(olena.call(referrals::recalled)).isEmpty();
    assertThat(centre.call(() -> referrals.isRecalledHere(id))).isTrue();
    assertThat(olena.call(() -> referrals.look(id)).steps().getLast().words())
        .isEqualTo("вигадано");
    assertThat(owed(id)).noneMatch(Duty::isOpen).allMatch(duty -> duty.settlement() == null);
  }

  @Test
  void ofThoseTakenBackTheOneTakenBackLastStandsFirst() {
    var early = records.send(olena, centre, false);
    var late = records.send(olena, centre, false);
    olena.run(() -> referrals.recall(late, 1, "вигадано"));
    olena.run(() -> referrals.recall(early, 1, "вигадано"));

    assertThat(centre.call(referrals::recalled))
        .extracting(Referral.Recalled::id)
        .containsExactly(early, late);
    assertThat(newcomer().call(() -> referrals.isRecalledHere(early))).isFalse();
    var waiting = records.send(olena, centre, false);
    assertThat(centre.call(() -> referrals.isRecalledHere(waiting))).isFalse();
  }

  @Test
  void nothingIsRecalledWithoutSayingWhy() {
    var id = records.send(olena, centre, false);

    assertThatThrownBy(() -> olena.run(() -> referrals.recall(id, 1, " ")))
        .isInstanceOf(BadRequest.class);
    assertThat(centre.call(() -> referrals.look(id)).state()).isEqualTo(State.SENT);
  }

  @Test
  void bothSidesReadByWhatItWasSentAndTheSenderThatItHoldsNoMore() {
    var person = olena.call(() -> persons.add(Identity.named("Казковська Уляна"), List.of()));
    var file = olena.call(() -> work.open(ReferralRecords.opening(person), null));
    var agreed = new Answer("TO_SERVICE", true, Consent.Form.WRITTEN, null, null);
    var consent = olena.call(() -> consents.record(person, agreed));
    var asked = ReferralRecords.asked(file, person, centre.unit(), false);
    var id = olena.call(() -> referrals.send(asked, null, null));

    assertThat(centre.call(() -> referrals.look(id)).byConsent()).isTrue();
    assertThat(olena.call(() -> referrals.look(id)).lapsed()).isFalse();
    var both = olena.call(() -> referrals.send(asked, ReferralRecords.VITAL, null));
    assertThat(centre.call(() -> referrals.look(both)))
        .as("she agreed: the ground was not needed")
        .matches(one -> one.byConsent() && one.ground() == null);
    var onGround = records.send(olena, centre, false);
    assertThat(centre.call(() -> referrals.look(onGround)))
        .matches(one -> !one.byConsent() && "VITAL_INTEREST".equals(one.ground()));

    olena.run(() -> consents.withdraw(person, consent, new Withdrawal(null, null)));

    assertThat(olena.call(() -> referrals.look(id)).lapsed()).isTrue();
    assertThat(centre.call(() -> referrals.look(id)).lapsed()).isFalse();
  }

  @Test
  void whereNobodyWorksInKoloOneIsReferredOnPaperAndToWhatIsClosedNot() {
    var person = olena.call(() -> persons.add(Identity.named("Казковська Уляна"), List.of()));
    var file = olena.call(() -> work.open(ReferralRecords.opening(person), null));
    var nobody = Workplace.onPaper("CSS");
    var closed = Workplace.closed("CSS");

    for (var refused :
        List.of(
            ReferralRecords.asked(file, person, nobody, false),
            ReferralRecords.asked(file, person, closed, false),
            ReferralRecords.asked(file, person, closed, true))) {
      assertThatThrownBy(
              () -> olena.run(() -> referrals.send(refused, ReferralRecords.VITAL, null)))
          .isInstanceOf(Conflict.class);
    }
    var paper = ReferralRecords.asked(file, person, nobody, true);
    var id = olena.call(() -> referrals.send(paper, ReferralRecords.VITAL, null));
    assertThat(olena.call(() -> referrals.look(id)).onPaper()).isTrue();
  }

  @Test
  void onPaperTheSenderWritesTheAnswerAndTheReceiverSeesNothing() {
    var id = records.send(olena, centre, true);

    assertThat(centre.call(() -> referrals.list(true, false, null, 10))).isEmpty();
    olena.run(() -> referrals.answer(id, 1, answer(State.ACCEPTED, null)));
    assertThat(olena.call(() -> referrals.look(id)).state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void withoutConsentOrGroundNobodyIsReferredAndTheSameRequestSendsOnce() {
    var person = olena.call(() -> persons.add(Identity.named("Казковська Уляна"), List.of()));
    var file = olena.call(() -> work.open(ReferralRecords.opening(person), null));
    var asked = ReferralRecords.asked(file, person, centre.unit(), false);

    assertThatThrownBy(() -> olena.run(() -> referrals.send(asked, null, null)))
        .isInstanceOf(Conflict.class);
    var key = RequestKey.of("r-1", "referral");
    var id = olena.call(() -> referrals.send(asked, ReferralRecords.VITAL, key));
    assertThat(olena.call(() -> referrals.send(asked, ReferralRecords.VITAL, key))).isEqualTo(id);
    assertThat(olena.call(() -> referrals.of(file))).hasSize(1);
  }

  @Test
  void theFunnelOfAnInstitutionWithoutReportsIsEmpty() {
    var funnel = olena.call(() -> funnels.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));

    assertThat(funnel).isEqualTo(new Funnel(0, 0, 0, 0, 0, 0, 0));
  }

  private List<Duty> owed(UUID id) {
    var reference = olena.call(() -> referrals.look(id)).reference();
    return centre.call(() -> duties.on(new Subject(Referrals.KIND, id, reference)));
  }

  private static Referral.Answer answer(State what, @Nullable String reason) {
    return new Referral.Answer(what, reason, "Вигадане пояснення", null);
  }

  private static Acting newcomer() {
    return Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
  }
}
