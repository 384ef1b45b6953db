package ua.kolo.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.Workplace;
import ua.kolo.assessments.Assessment;
import ua.kolo.assessments.Assessments;
import ua.kolo.assessments.Instruments;
import ua.kolo.cases.Cases;
import ua.kolo.cases.Participation;
import ua.kolo.cases.Participations;
import ua.kolo.cases.Section;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Subject;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Stale;

@KoloTest
class ConferenceTests {
  private final Conferences conferences;
  private final Inviting invitations;
  private final Minutes minutes;
  private final Decisions decisions;
  private final ConferenceRecords records;
  private final Participations participations;
  private final Cases cases;
  private final Assessments assessments;
  private final Instruments instruments;
  private final Duties duties;
  private final Acting olena = newcomer();
  private final Acting centre = newcomer();
  private final Acting school = newcomer();

  ConferenceTests(
      Conferences conferences,
      Inviting invitations,
      Minutes minutes,
      Decisions decisions,
      ConferenceRecords records,
      Participations participations,
      Cases cases,
      Assessments assessments,
      Instruments instruments,
      Duties duties) {
    this.conferences = conferences;
    this.invitations = invitations;
    this.minutes = minutes;
    this.decisions = decisions;
    this.records = records;
    this.participations = participations;
    this.cases = cases;
    this.assessments = assessments;
    this.instruments = instruments;
    this.duties = duties;
  }

  @Test
  void anInvitedInstitutionSeesItThroughItsPartInTheCaseAndNoMoreOfItThanThat() {
    var id = called();
    assertThatThrownBy(() -> look(centre, id)).isInstanceOf(NotFound.class);
    records.invite(olena, id, centre);

    var seen = look(centre, id);
    assertThat(seen.agenda())
        .extracting(Conference.Point::words)
        .containsExactly("Пункт про ризик");
    assertThat(look(olena, id).agenda()).hasSize(2);
    assertThat(centre.call(() -> conferences.list(false, null, 10))).hasSize(1);
    assertThat(school.call(() -> conferences.list(true, null, 10))).isEmpty();

    olena.run(() -> participations.end(Objects.requireNonNull(seen.file()), centre.unit()));
    assertThatThrownBy(() -> look(centre, id)).isInstanceOf(NotFound.class);
  }

  @Test
  void nobodyIsInvitedPastTheGateOfConsentAndNobodyTwice() {
    var id = called();

    assertThatThrownBy(() -> olena.run(() -> invitations.invite(id, centre.unit(), null)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("409");
    records.invite(olena, id, centre);
    assertThatThrownBy(() -> records.invite(olena, id, centre)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> records.invite(olena, id, olena)).isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> records.invite(centre, id, school)).isInstanceOf(Conflict.class);
  }

  @Test
  void whoWorksOnPaperIsInvitedPastTheGateReadsNothingAndOwesNothingHere() {
    var id = called();
    var nobody = Workplace.onPaper("CSS");
    assertThatThrownBy(() -> olena.run(() -> invitations.invite(id, nobody, null)))
        .isInstanceOf(Conflict.class);
    var closed = Workplace.closed("CSS");
    assertThatThrownBy(
            () -> olena.run(() -> invitations.invite(id, closed, ConferenceRecords.VITAL)))
        .isInstanceOf(Conflict.class);

    olena.run(() -> invitations.invite(id, nobody, ConferenceRecords.VITAL));

    assertThat(look(olena, id).of(nobody)).isPresent();
    var file = Objects.requireNonNull(look(olena, id).file());
    assertThat(olena.call(() -> participations.of(file)))
        .noneMatch(one -> one.institution().equals(nobody));
    var clerk = Someone.as(Role.CASE_WORKER, nobody).settle().acting();
    assertThat(open(clerk, id)).isEmpty();
  }

  @Test
  void whoTookPartBeforeKeepsItsPartsAndPassesTheGateAnew() {
    var id = called();
    var file = Objects.requireNonNull(look(olena, id).file());
    var law = Participation.Reason.LAW;
    olena.run(() -> participations.begin(file, centre.unit(), law, ConferenceRecords.VITAL));

    assertThatThrownBy(() -> olena.run(() -> invitations.invite(id, centre.unit(), null)))
        .isInstanceOf(Conflict.class);
    records.invite(olena, id, centre);

    // LAW opens IDENTITY and REPORT only.
    assertThat(look(centre, id).agenda()).isEmpty();
    olena.run(() -> invitations.withdraw(id, centre.unit()));
    assertThat(centre.call(() -> cases.find(file)).id()).isEqualTo(file);
    assertThatThrownBy(() -> look(centre, id)).isInstanceOf(NotFound.class);
  }

  @Test
  void anAnswerSettlesWhatIsOwedAndMayBeAnother() {
    var id = called();
    records.invite(olena, id, centre);
    assertThat(open(centre, id)).containsExactlyInAnyOrder("CONF-ANSWER", "CONF-ATTEND");

    answer(centre, id, Invitation.Answer.NOT_COMING, "Вигадана причина");
    assertThat(open(centre, id)).isEmpty();
    answer(centre, id, Invitation.Answer.COMING, null);
    assertThat(open(centre, id)).containsExactly("CONF-ATTEND");
    assertThat(look(olena, id).invited().getFirst().answer()).isEqualTo(Invitation.Answer.COMING);
    assertThatThrownBy(() -> answer(centre, id, Invitation.Answer.WORD, " "))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> answer(school, id, Invitation.Answer.COMING, null))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theWordsOfAnAnswerAreNotForTheOthersInvited() {
    var id = called();
    records.invite(olena, id, centre);
    records.invite(olena, id, school);
    answer(centre, id, Invitation.Answer.WORD, "Вигадане слово");

    assertThat(look(olena, id).of(centre.unit()).orElseThrow().words()).isEqualTo("Вигадане слово");
    var toSchool = look(school, id).of(centre.unit()).orElseThrow();
    assertThat(toSchool.answer()).isEqualTo(Invitation.Answer.WORD);
    assertThat(toSchool.words()).isNull();
    // By phone: whoever keeps the case writes the answer down.
    olena.run(() -> invitations.answer(id, school.unit(), Invitation.Answer.COMING, null));
    assertThat(open(school, id)).containsExactly("CONF-ATTEND");
  }

  @Test
  void anotherHourAsksEverybodyAnewAndSaysWhy() {
    var id = called();
    records.invite(olena, id, centre);
    answer(centre, id, Invitation.Answer.COMING, null);
    var later = Instant.now().plus(Duration.ofDays(2));

    assertThatThrownBy(() -> change(id, 1, later, null)).isInstanceOf(BadRequest.class);
    change(id, 1, later, "Вигадана причина");
    assertThatThrownBy(() -> change(id, 1, later, "ще раз")).isInstanceOf(Stale.class);

    var moved = look(centre, id);
    assertThat(moved.invited().getFirst().answer()).isNull();
    assertThat(moved.turns())
        .extracting(Conference.Turn::what)
        .containsExactly(Conference.Turn.What.CALLED, Conference.Turn.What.MOVED);
    assertThat(open(centre, id)).containsExactlyInAnyOrder("CONF-ANSWER", "CONF-ATTEND");
    assertThat(open(olena, id)).containsExactly("CONF-HOLD");
    assertThatThrownBy(() -> olena.run(() -> conferences.hold(id, 2, Set.of())))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void ofOneThatIsCancelledOnlyThatIsTold() {
    var id = called();
    records.invite(olena, id, centre);
    assertThatThrownBy(() -> olena.run(() -> conferences.cancel(id, 1, " ")))
        .isInstanceOf(BadRequest.class);
    olena.run(() -> conferences.cancel(id, 1, "Вигадана причина"));

    var told = look(centre, id);
    assertThat(told.state()).isEqualTo(Conference.State.CANCELLED);
    assertThat(told.words()).isNull();
    assertThat(told.points()).isEmpty();
    assertThat(open(centre, id)).isEmpty();
    assertThat(settled(centre, id)).as("nobody did anything").isEmpty();
    assertThat(settled(olena, id)).isEmpty();
    assertThat(told.file()).isNull();
    var file = Objects.requireNonNull(look(olena, id).file());
    assertThatThrownBy(() -> centre.call(() -> cases.find(file))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> records.invite(olena, id, school)).isInstanceOf(Conflict.class);
  }

  @Test
  void whoKeptSilentAndDidNotComeOwesNothingOnceItWasHeld() {
    var id = called();
    records.invite(olena, id, centre);
    records.invite(olena, id, school);
    assertThat(open(school, id)).containsExactlyInAnyOrder("CONF-ANSWER", "CONF-ATTEND");

    olena.run(() -> conferences.hold(id, 1, Set.of(centre.unit())));

    assertThat(open(school, id)).isEmpty();
    assertThat(open(centre, id)).isEmpty();
    assertThat(settled(centre, id)).containsExactly("CONF-ATTEND");
    assertThat(look(olena, id).of(school.unit()).orElseThrow().attended()).isFalse();
    var owed =
        school.call(
            () -> duties.on(new Subject(Conferences.KIND, id, look(olena, id).reference())));
    assertThat(owed).filteredOn(one -> one.unit().equals(school.unit())).hasSize(2);
    assertThat(owed)
        .filteredOn(one -> one.unit().equals(school.unit()))
        .allMatch(one -> one.settlement() == null);
  }

  @Test
  void aPartBegunForOneConferenceEndsWithTheLastThatNeedsIt() {
    var file = records.file(olena);
    var first = records.call(olena, file);
    var second = records.call(olena, file);
    records.invite(olena, first, centre);
    records.invite(olena, second, centre);

    olena.run(() -> conferences.cancel(first, 1, "вигадано"));
    var stillOpen = centre.call(() -> cases.find(file));
    assertThat(stillOpen.id()).isEqualTo(file);
    olena.run(() -> conferences.cancel(second, 1, "вигадано"));
    assertThatThrownBy(() -> centre.call(() -> cases.find(file))).isInstanceOf(NotFound.class);
    assertThat(look(centre, second).reference()).isEmpty();
  }

  @Test
  void whereSheStaysIsNotWrittenAtAConference() {
    var id = called();
    var place = ConferenceRecords.said(Section.LOCATION, "Вигадане місце");

    assertThatThrownBy(() -> olena.call(() -> minutes.addPoint(id, place, null)))
        .isInstanceOf(BadRequest.class);
  }

  @Test
  void anotherPlaceIsATurnAndADayBeforeTheDecisionIsRefused() {
    var id = called();
    var at = look(olena, id).meetsAt();
    change(id, 1, at, null);
    assertThat(look(olena, id).turns().getLast().what()).isEqualTo(Conference.Turn.What.CHANGED);
    olena.run(() -> conferences.hold(id, 2, Set.of()));
    var decision = records.decide(olena, id, olena);
    var before = new Decision.Told(Decision.What.DONE, null, LocalDate.MIN);

    assertThatThrownBy(() -> olena.run(() -> decisions.tell(id, decision, before)))
        .isInstanceOf(BadRequest.class);
  }

  @Test
  void whatWasSaidIsReadByPartsAndCorrectedButNotRewritten() {
    var id = called();
    records.invite(olena, id, centre);
    var health = ConferenceRecords.said(Section.HEALTH, "Вигадане про здоров’я");
    assertThatThrownBy(() -> olena.call(() -> minutes.note(id, health, null)))
        .isInstanceOf(Conflict.class);
    olena.run(() -> conferences.hold(id, 1, Set.of(centre.unit())));
    olena.call(() -> minutes.note(id, health, null));
    var risk = ConferenceRecords.said(Section.RISK, "Вигадане про ризик");
    var key = RequestKey.of("n-1", "note");
    var note = olena.call(() -> minutes.note(id, risk, key));
    assertThat(olena.call(() -> minutes.note(id, risk, key))).isEqualTo(note);
    olena.call(() -> minutes.correct(id, note, "Виправлене"));

    assertThatThrownBy(() -> olena.call(() -> minutes.correct(id, note, "Ще раз")))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> centre.call(() -> minutes.note(id, risk, null)))
        .isInstanceOf(Conflict.class);
    assertThat(look(centre, id).notes())
        .extracting(Conference.Note::words, Conference.Note::isStruck)
        .containsExactly(tuple("Вигадане про ризик", true), tuple("Виправлене", false));
    assertThat(look(olena, id).notes()).hasSize(3);
  }

  @Test
  void aDecisionIsOwedUntilItIsReportedDone() {
    var id = called();
    records.invite(olena, id, centre);
    olena.run(() -> conferences.hold(id, 1, Set.of(centre.unit())));
    assertThat(open(centre, id)).isEmpty();
    assertThat(open(olena, id)).isEmpty();
    var decision = records.decide(olena, id, centre);
    var reference = look(olena, id).reference();
    var subject = new Subject(Decisions.KIND, decision, reference);

    var owed = centre.call(() -> duties.on(subject));
    assertThat(owed).extracting(one -> one.rule().code()).containsExactly("CONF-DECISION");
    var until = LocalDate.now(Days.KYIV).plusDays(4).atStartOfDay(Days.KYIV).toInstant();
    assertThat(owed.getFirst().dueAt()).isEqualTo(until);
    assertThat(look(centre, id).decisions()).hasSize(1);

    assertThatThrownBy(() -> tell(centre, id, decision, Decision.What.WITHDRAWN))
        .isInstanceOf(Conflict.class);
    tell(centre, id, decision, Decision.What.DONE);
    assertThat(centre.call(() -> duties.on(subject))).noneMatch(Duty::isOpen);
    assertThatThrownBy(() -> tell(centre, id, decision, Decision.What.DONE))
        .isInstanceOf(Conflict.class);
    tell(olena, id, decision, Decision.What.REOPENED);
    assertThat(centre.call(() -> duties.on(subject))).allMatch(Duty::isOpen);
    tell(olena, id, decision, Decision.What.WITHDRAWN);
    assertThat(centre.call(() -> duties.on(subject))).noneMatch(Duty::isOpen);
  }

  @Test
  void onlyWhoIsInvitedOrKeepsTheCaseIsGivenADecision() {
    var id = called();
    olena.run(() -> conferences.hold(id, 1, Set.of()));

    assertThatThrownBy(() -> records.decide(olena, id, school)).isInstanceOf(BadRequest.class);
    assertThat(records.decide(olena, id, olena)).isNotNull();
  }

  @Test
  void highDangerIsAReasonOnlyWhenAnAssessmentSaysSo() {
    var file = records.file(olena);
    var asked =
        new Conference.New(
            file, Conference.Why.HIGH_RISK, ConferenceRecords.soon(), null, null, List.of());
    assertThatThrownBy(() -> olena.call(() -> conferences.call(asked, null)))
        .isInstanceOf(Conflict.class);

    olena.call(() -> assessments.assess(high(file), null));
    var key = RequestKey.of("c-1", "conference");
    var id = olena.call(() -> conferences.call(asked, key));
    assertThat(olena.call(() -> conferences.call(asked, key))).isEqualTo(id);
  }

  @Test
  void onePastOrWithoutAReasonIsNotCalled() {
    var file = records.file(olena);
    var past = ConferenceRecords.asked(file, Instant.now().minusSeconds(60));
    var unexplained =
        new Conference.New(
            file, Conference.Why.JUDGEMENT, ConferenceRecords.soon(), null, null, List.of());

    assertThatThrownBy(() -> olena.call(() -> conferences.call(past, null)))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> olena.call(() -> conferences.call(unexplained, null)))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(
            () ->
                school.call(
                    () ->
                        conferences.call(
                            ConferenceRecords.asked(file, ConferenceRecords.soon()), null)))
        .isInstanceOf(NotFound.class);
  }

  private Assessment.New high(UUID file) {
    var victim = olena.call(() -> cases.find(file)).in("VICTIM").getFirst().person();
    var instrument =
        olena.call(
            () ->
                instruments.usable().stream()
                    .filter(one -> one.questionnaire().code().equals("RISK_TRAINING"))
                    .findFirst()
                    .orElseThrow()
                    .id());
    return new Assessment.New(
        file, victim, instrument, "FIRST", true, Map.of(), "HIGH", "вигадано", null, null);
  }

  private UUID called() {
    return records.call(olena, records.file(olena));
  }

  private Conference look(Acting who, UUID id) {
    return who.call(() -> conferences.look(id));
  }

  private void answer(Acting who, UUID id, Invitation.Answer what, @Nullable String words) {
    who.run(() -> invitations.answer(id, who.unit(), what, words));
  }

  private void change(UUID id, int version, Instant at, @Nullable String reason) {
    var change = new Conference.Change(at, "Кабінет 6", "Вигадана підстава", reason);
    olena.run(() -> conferences.change(id, version, change));
  }

  private void tell(Acting who, UUID id, UUID decision, Decision.What what) {
    who.run(() -> decisions.tell(id, decision, new Decision.Told(what, "вигадано", null)));
  }

  private List<String> settled(Acting who, UUID id) {
    var reference = look(olena, id).reference();
    return who.call(() -> duties.on(new Subject(Conferences.KIND, id, reference))).stream()
        .filter(one -> one.unit().equals(who.unit()) && one.settlement() != null)
        .map(one -> one.rule().code())
        .toList();
  }

  private List<String> open(Acting who, UUID id) {
    var reference = look(olena, id).reference();
    return who.call(() -> duties.on(new Subject(Conferences.KIND, id, reference))).stream()
        .filter(Duty::isOpen)
        .filter(one -> one.unit().equals(who.unit()))
        .map(one -> one.rule().code())
        .toList();
  }

  private static Acting newcomer() {
    return Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
  }
}
