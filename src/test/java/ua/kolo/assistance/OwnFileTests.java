package ua.kolo.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.Workplace;
import ua.kolo.cases.Cases;
import ua.kolo.cases.Circles;
import ua.kolo.cases.Participation;
import ua.kolo.cases.Participations;
import ua.kolo.cases.SafeContact;
import ua.kolo.cases.SafeContacts;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Subject;
import ua.kolo.identity.Role;
import ua.kolo.papers.Kind;
import ua.kolo.papers.Paper;
import ua.kolo.papers.Papers;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;

@KoloTest
class OwnFileTests {
  private static final Participation.Reason REFERRED = Participation.Reason.REFERRAL;
  private final Referrals referrals;
  private final OwnFiles files;
  private final ReferralRecords records;
  private final Cases cases;
  private final SafeContacts contacts;
  private final Participations participations;
  private final Circles circles;
  private final Persons persons;
  private final Duties duties;
  private final Papers papers;
  private final MockMvcTester web;
  private final Acting olena = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
  private final Acting centre = Workplace.of("CSS");

  OwnFileTests(
      Referrals referrals,
      OwnFiles files,
      ReferralRecords records,
      Cases cases,
      SafeContacts contacts,
      Participations participations,
      Circles circles,
      Persons persons,
      Duties duties,
      Papers papers,
      MockMvcTester web) {
    this.referrals = referrals;
    this.files = files;
    this.records = records;
    this.cases = cases;
    this.contacts = contacts;
    this.participations = participations;
    this.circles = circles;
    this.persons = persons;
    this.duties = duties;
    this.papers = papers;
    this.web = web;
  }

  @Test
  void whoAcceptedWorksInAFileOfItsOwnAndOwesAPlanThere() {
    var id = accepted();

    var file = centre.call(() -> files.open(id, asked(null)));

    var opened = centre.call(() -> cases.find(file));
    assertThat(opened.in("VICTIM").getFirst().called()).isEqualTo("Небувалюк Орина");
    assertThat(opened.words()).isEqualTo("Вигадане прохання");
    var subject = new Subject(Cases.KIND, file, opened.reference());
    assertThat(centre.call(() -> duties.on(subject)))
        .filteredOn(Duty::isOpen)
        .extracting(duty -> duty.rule().code())
        .contains("1B-PLAN-URGENT", "1B-CONTRACT", "D43")
        .doesNotContain("1B-SEND", "1B-PLAN", "1B-NEEDS");
    assertThat(centre.call(() -> referrals.look(id)).ownFile()).isEqualTo(file);
    assertThat(olena.call(() -> referrals.look(id)).ownFile()).isNull();
    assertThatThrownBy(() -> olena.call(() -> cases.find(file))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> centre.call(() -> files.open(id, asked(null))))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void theDecisionOnAnAcceptedReferralIsOwedOnce() {
    var kinds = Map.of("HROMADA", List.of("1B-SEND"), "CSS", List.of("1B-PLAN-URGENT"));
    for (var kind : kinds.entrySet()) {
      var receiver = Workplace.of(kind.getKey());
      var id = records.send(olena, receiver, false);
      receiver.run(() -> referrals.answer(id, 1, answer(State.ACCEPTED)));
      var file = receiver.call(() -> files.open(id, asked(null)));
      var opened = receiver.call(() -> cases.find(file));
      var person = opened.in("VICTIM").getFirst().person();
      var decision =
          new Paper.New(file, person, Kind.DECISION_URGENT, null, "Вигадано", null, null, null);
      receiver.run(() -> papers.make(decision, null));

      var subject = new Subject(Cases.KIND, file, opened.reference());
      assertThat(receiver.call(() -> duties.on(subject)))
          .extracting(duty -> duty.rule().code())
          .containsOnlyOnceElementsOf(kind.getValue());
      receiver.run(() -> papers.make(decision, null));
      assertThat(receiver.call(() -> duties.on(subject)))
          .as("another decision is another letter")
          .filteredOn(duty -> kind.getValue().contains(duty.rule().code()))
          .hasSize(2);
    }
  }

  @Test
  void whereTheGuestNarrowsItsRecordsTheOthersFileIsReadByWhoWorksWithItsOwn() {
    var id = accepted();
    var sent = olena.call(() -> referrals.look(id)).file();
    olena.run(() -> participations.begin(sent, centre.unit(), REFERRED, ReferralRecords.VITAL));
    var colleague = Someone.as(Role.CASE_WORKER, centre.unit()).settle().acting();
    var coordinator = Someone.as(Role.COORDINATOR, centre.unit()).settle().acting();
    Workplace.narrow(centre.unit());
    assertThat(reads(colleague, sent)).as("no file of its own yet").isTrue();

    var own = centre.call(() -> files.open(id, asked(null)));
    assertThat(reads(colleague, sent)).isFalse();
    assertThat(reads(centre, sent)).isTrue();
    assertThat(reads(coordinator, sent)).isTrue();

    centre.run(() -> circles.add(own, Objects.requireNonNull(colleague.post())));
    assertThat(reads(colleague, sent)).isTrue();
    centre.run(() -> circles.end(own, Objects.requireNonNull(colleague.post())));
    Workplace.widen(centre.unit());
    assertThat(reads(colleague, sent)).isTrue();
  }

  private boolean reads(Acting worker, UUID file) {
    try {
      return worker.call(() -> cases.find(file)).id().equals(file);
    } catch (NotFound kept) {
      return false;
    }
  }

  @Test
  void nobodyOpensOneBeforeItIsAcceptedNorTheSender() {
    var id = records.send(olena, centre, false);

    assertThatThrownBy(() -> centre.call(() -> files.open(id, asked(null))))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("assistance.refused.order");
    centre.run(() -> referrals.answer(id, 1, answer(State.ACCEPTED)));
    assertThatThrownBy(() -> olena.call(() -> files.open(id, asked(null))))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> Workplace.of("CSS").call(() -> files.open(id, asked(null))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void howToReachHerSafelyComesAlong() {
    var id = records.send(olena, centre, false);
    var sent = olena.call(() -> referrals.look(id));
    var words = new SafeContact.Words("сусідка", null, null, null);
    olena.run(() -> contacts.keep(sent.file(), sent.person(), 0, true, words, null));
    var told =
        olena.call(
            () ->
                referrals.send(
                    ReferralRecords.asked(sent.file(), sent.person(), centre.unit(), false),
                    ReferralRecords.VITAL,
                    null));
    centre.run(() -> referrals.answer(told, 1, answer(State.ACCEPTED)));

    var file = centre.call(() -> files.open(told, asked(null)));

    var kept = centre.call(() -> contacts.of(file)).getFirst();
    assertThat(kept.neverWrite()).isTrue();
    assertThat(kept.words().way()).isEqualTo("сусідка");
  }

  @Test
  void somebodyKnownIsChosenAndNotWrittenTwice() {
    var known = centre.call(() -> persons.add(Identity.named("Небувалюк Орина"), List.of()));
    var id = accepted();
    assertThat(centre.call(() -> files.alike(id))).extracting(match -> match.id()).contains(known);
    var page = "/referrals/" + id + "/case";
    var worker =
        new Someone(
            Objects.requireNonNull(centre.person()),
            Objects.requireNonNull(centre.post()),
            Role.CASE_WORKER,
            centre.unit());
    assertThat(worker.get(web, "/referrals/" + id)).bodyText().contains(page);
    assertThat(worker.get(web, page)).hasStatusOk().bodyText().contains("Небувалюк Орина");
    assertThat(worker.post(web, page, Map.of("kind", "DV", "role", "VICTIM"))).hasStatus(422);
    var typed = Map.of("kind", "DV", "role", "VICTIM", "chosen", known.toString());
    assertThat(worker.post(web, page, typed)).hasStatus3xxRedirection();

    var file = Objects.requireNonNull(centre.call(() -> referrals.look(id)).ownFile());
    assertThat(centre.call(() -> cases.find(file)).in("VICTIM").getFirst().person())
        .isEqualTo(known);
    assertThat(worker.get(web, "/referrals/" + id)).bodyText().contains("Наша справа");
  }

  private UUID accepted() {
    var id = records.send(olena, centre, false);
    centre.run(() -> referrals.answer(id, 1, answer(State.ACCEPTED)));
    return id;
  }

  private static OwnFiles.New asked(@Nullable UUID person) {
    return new OwnFiles.New(person, "DV", "VICTIM");
  }

  private static Referral.Answer answer(State what) {
    return new Referral.Answer(what, null, null, null);
  }
}
