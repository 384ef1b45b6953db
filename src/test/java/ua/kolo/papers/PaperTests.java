package ua.kolo.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.Workplace;
import ua.kolo.cases.CaseWork;
import ua.kolo.cases.Cases;
import ua.kolo.cases.NewCase;
import ua.kolo.cases.Parties;
import ua.kolo.consents.Ground;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Subject;
import ua.kolo.identity.Role;
import ua.kolo.intake.Facts;
import ua.kolo.intake.Intake;
import ua.kolo.intake.NewReport;
import ua.kolo.intake.Notice;
import ua.kolo.intake.Notices;
import ua.kolo.intake.Reports;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;

@KoloTest
class PaperTests {
  private static final Ground VITAL = new Ground("VITAL_INTEREST", "вигадано");
  private final Papers papers;
  private final PaperRecords records;
  private final Cases cases;
  private final Duties duties;
  private final Intake intake;
  private final Reports reports;
  private final Notices notices;
  private final CaseWork work;
  private final Parties parties;
  private final Persons persons;
  private final Acting olena = someone();

  PaperTests(
      Papers papers,
      PaperRecords records,
      Cases cases,
      Duties duties,
      Intake intake,
      Reports reports,
      Notices notices,
      CaseWork work,
      Parties parties,
      Persons persons) {
    this.papers = papers;
    this.records = records;
    this.cases = cases;
    this.duties = duties;
    this.intake = intake;
    this.reports = reports;
    this.notices = notices;
    this.work = work;
    this.parties = parties;
    this.persons = persons;
  }

  @Test
  void aPaperSaysThePersonInTheCaseOfItsSentence() {
    var file = records.open(olena);
    var asked = records.asked(olena, file, Kind.CERTIFICATE, null, null);
    var id = olena.call(() -> papers.make(asked, null));

    var paper = olena.call(() -> papers.look(id));
    var words = Objects.requireNonNull(paper.words());
    assertThat(words.body()).contains("Видано Небилицькій Оксані Петрівні", "звернулася");
    assertThat(words.signer()).isEqualTo("Вигадана Посада");
    assertThat(paper.called()).startsWith("1/");
    assertThatThrownBy(() -> someone().call(() -> papers.look(id))).isInstanceOf(NotFound.class);
  }

  @Test
  void numbersHaveNoGapsHoweverManyMakePapersAtOnce() throws Exception {
    var file = records.open(olena);
    var asked = records.asked(olena, file, Kind.PLAN, null, null);
    try (var clients = Executors.newFixedThreadPool(8)) {
      var jobs =
          IntStream.range(0, 16)
              .<Callable<UUID>>mapToObj(_ -> () -> olena.call(() -> papers.make(asked, null)))
              .toList();
      for (var made : clients.invokeAll(jobs)) {
        made.get();
      }
    }

    assertThat(olena.call(() -> papers.of(file)))
        .extracting(Paper::number)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());
  }

  @Test
  void nothingGoesToThePolicePastTheGateOfConsent() {
    var file = records.open(olena);
    var police = Someone.as(Role.POLICE, UUID.randomUUID()).settle().acting();
    var without = records.asked(olena, file, Kind.NOTICE_POLICE, police.unit(), null);

    assertThatThrownBy(() -> olena.run(() -> papers.make(without, null)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("consents.none");
    var nobody = records.asked(olena, file, Kind.NOTICE_POLICE, null, VITAL);
    assertThatThrownBy(() -> olena.run(() -> papers.make(nobody, null)))
        .isInstanceOf(BadRequest.class);
    var sound = records.asked(olena, file, Kind.NOTICE_POLICE, police.unit(), VITAL);
    var id = olena.call(() -> papers.make(sound, null));
    assertThat(olena.call(() -> papers.look(id)).number()).isEqualTo(1);
  }

  @Test
  void theSameRequestMakesOneAndAnAnnulledPaperKeepsItsNumber() {
    var file = records.open(olena);
    var asked = records.asked(olena, file, Kind.CONSENT, null, null);
    var key = RequestKey.of("p-1", Papers.KIND);
    var id = olena.call(() -> papers.make(asked, key));
    assertThat(olena.call(() -> papers.make(asked, key))).isEqualTo(id);

    olena.run(() -> papers.annul(id));
    assertThatThrownBy(() -> olena.run(() -> papers.annul(id))).isInstanceOf(Conflict.class);
    var next = olena.call(() -> papers.make(asked, null));
    assertThat(olena.call(() -> papers.of(file)))
        .extracting(Paper::holds)
        .containsExactly(false, true);
    assertThat(olena.call(() -> papers.look(next)).number()).isEqualTo(2);
  }

  @Test
  void theNeedsActTheDecisionAndThePlanBeginAndEndTheTermsOfTheLaw() {
    var centre = Workplace.of("CSS");
    var file = records.open(centre);
    assertThat(open(centre, file)).contains("1B-NEEDS");

    make(centre, file, Kind.NEEDS_ACT);
    assertThat(open(centre, file)).contains("1B-ACT").doesNotContain("1B-NEEDS");
    make(centre, file, Kind.DECISION);
    assertThat(open(centre, file)).contains("1B-PLAN", "1B-CONTRACT");
    var plan = make(centre, file, Kind.PLAN);
    assertThat(open(centre, file)).doesNotContain("1B-PLAN");
    centre.run(() -> papers.annul(plan));
    assertThat(open(centre, file)).contains("1B-PLAN");
  }

  @Test
  void anUrgentDecisionIsPlannedSoonerAndARefusalNotAtAll() {
    var centre = Workplace.of("CSS");
    var urgent = records.open(centre);
    make(centre, urgent, Kind.DECISION_URGENT);
    assertThat(open(centre, urgent)).contains("1B-PLAN-URGENT").doesNotContain("1B-PLAN");

    var council = Workplace.of("HROMADA");
    var refused = records.open(council);
    make(council, refused, Kind.DECISION_NO);
    assertThat(open(council, refused)).containsOnlyOnce("1B-SEND");
    var own = records.open(centre);
    make(centre, own, Kind.DECISION_NO);
    assertThat(open(centre, own)).doesNotContain("1B-PLAN", "1B-PLAN-URGENT", "1B-CONTRACT");
  }

  @Test
  void aNoticeOnPaperTellsOfTheReportsOfItsCaseAsLongAsItHolds() {
    var clinic = Workplace.of("CSS");
    var file = records.open(clinic);
    var report = clinic.call(() -> intake.register(told(records.victim(clinic, file)), null)).id();
    clinic.run(() -> work.join(file, report));
    var police = Workplace.of("NPU");
    assertThat(owed(clinic, report)).contains("D5-POLICE");

    var asked = records.asked(clinic, file, Kind.NOTICE_POLICE, police.unit(), VITAL);
    var paper = clinic.call(() -> papers.make(asked, null));

    assertThat(owed(clinic, report)).doesNotContain("D5-POLICE");
    assertThat(clinic.call(() -> notices.of(report)))
        .extracting(Notice::told, Notice::channel)
        .containsExactly(tuple("NPU", "LETTER"));
    clinic.run(() -> papers.annul(paper));
    assertThat(owed(clinic, report)).contains("D5-POLICE");
    assertThat(clinic.call(() -> notices.of(report))).allMatch(notice -> notice.undoneAt() != null);
  }

  @Test
  void aNoticeOnPaperSaysNothingOfReportsThatDoNotNameItsPerson() {
    var clinic = Workplace.of("CSS");
    var file = records.open(clinic);
    var other = added(clinic, file, "VICTIM");
    var report = clinic.call(() -> intake.register(told(records.victim(clinic, file)), null)).id();
    var ofOther = clinic.call(() -> intake.register(told(other), null)).id();
    clinic.run(() -> work.join(file, report));
    clinic.run(() -> work.join(file, ofOther));
    var police = Workplace.of("NPU");

    var asked = records.asked(clinic, file, Kind.NOTICE_POLICE, police.unit(), VITAL);
    clinic.run(() -> papers.make(asked, null));

    assertThat(owed(clinic, report)).doesNotContain("D5-POLICE");
    assertThat(owed(clinic, ofOther)).contains("D5-POLICE");
    assertThat(clinic.call(() -> notices.of(ofOther))).isEmpty();
  }

  @Test
  void whatBeganWithADecisionEndsWithItWhenItIsAnnulled() {
    var centre = Workplace.of("CSS");
    var file = records.open(centre);
    var mistaken = make(centre, file, Kind.DECISION);
    var act = make(centre, file, Kind.NEEDS_ACT);
    centre.run(() -> papers.annul(mistaken));
    centre.run(() -> papers.annul(act));
    make(centre, file, Kind.DECISION_NO);
    assertThat(open(centre, file))
        .contains("1B-NEEDS")
        .doesNotContain("1B-PLAN", "1B-CONTRACT", "1B-ACT");

    var council = Workplace.of("HROMADA");
    var decided = records.open(council);
    var wrong = make(council, decided, Kind.DECISION);
    council.run(() -> papers.annul(wrong));
    assertThat(open(council, decided)).doesNotContain("1B-SEND");
    make(council, decided, Kind.DECISION);
    assertThat(open(council, decided)).containsOnlyOnce("1B-SEND");
  }

  @Test
  void whatSpeaksOfWhoSufferedIsNotMadeOutForAnOffender() {
    var file = records.open(olena);
    var offender = added(olena, file, "OFFENDER");
    var words = records.asked(olena, file, Kind.CERTIFICATE, null, null);
    for (var kind : Kind.values()) {
      var police = kind.isAddressed() ? Workplace.of("NPU").unit() : null;
      var asked =
          new Paper.New(file, offender, kind, police, words.body(), words.signer(), null, null);
      if (List.of(Kind.REFERRAL, Kind.CONSENT, Kind.REFUSAL).contains(kind)) {
        olena.run(() -> papers.make(asked, null));
      } else {
        assertThatThrownBy(() -> olena.run(() -> papers.make(asked, null)))
            .as(kind.name())
            .isInstanceOf(BadRequest.class)
            .hasMessageContaining("papers.refused.offender");
      }
    }

    var both = records.victim(olena, file);
    olena.run(() -> parties.add(file, new NewCase.NewParty(both, "OFFENDER", null, false), null));
    assertThat(olena.call(() -> papers.make(words, null))).isNotNull();
  }

  private UUID added(Acting worker, UUID file, String role) {
    var person =
        worker.call(() -> persons.add(Identity.named("Казковська Уляна Іванівна"), List.of()));
    worker.run(() -> parties.add(file, new NewCase.NewParty(person, role, null, false), null));
    return person;
  }

  private static NewReport told(UUID victim) {
    var facts =
        new Facts(
            "A1",
            "APPLICATION",
            "IN_PERSON",
            "VICTIM",
            null,
            "DV",
            List.of("PHYSICAL"),
            List.of(),
            List.of(),
            1,
            false);
    var named = new NewReport.Named(victim, null, List.of(), "VICTIM", null, List.of());
    return new NewReport(facts, null, List.of(named));
  }

  private List<String> owed(Acting worker, UUID report) {
    var reference = worker.call(() -> reports.find(report)).reference();
    return worker.call(() -> duties.on(new Subject(Intake.KIND, report, reference))).stream()
        .filter(Duty::isOpen)
        .map(duty -> duty.rule().code())
        .toList();
  }

  @Test
  void anExecutiveCommitteeSendsItsDecisionAndLeavesThePlanToWhoeverHelps() {
    var committee = Workplace.of("EXECUTIVE_COMMITTEE");
    var file = records.open(committee);

    make(committee, file, Kind.DECISION);

    assertThat(open(committee, file)).contains("1B-SEND").doesNotContain("1B-PLAN", "1B-CONTRACT");
  }

  @Test
  void aPaperOfAnEarlierDayCountsFromThatDay() {
    var centre = Workplace.of("CSS");
    var file = records.open(centre);
    var day = LocalDate.now(ZoneId.of("Europe/Kyiv")).minusDays(3);
    var today = records.asked(centre, file, Kind.NEEDS_ACT, null, null);
    var earlier =
        new Paper.New(file, today.person(), Kind.NEEDS_ACT, null, today.body(), null, day, null);
    centre.run(() -> papers.make(earlier, null));
    centre.run(() -> papers.make(earlier, null));

    var reference = centre.call(() -> cases.find(file)).reference();
    assertThat(centre.call(() -> duties.on(new Subject(Cases.KIND, file, reference))))
        .filteredOn(duty -> duty.rule().code().equals("1B-ACT"))
        .extracting(duty -> LocalDate.ofInstant(duty.eventAt(), ZoneId.of("Europe/Kyiv")))
        .as("the second paper of the day begins its own")
        .containsExactly(day, day);
  }

  private UUID make(Acting worker, UUID file, Kind kind) {
    var asked = records.asked(worker, file, kind, null, null);
    return worker.call(() -> papers.make(asked, null));
  }

  private List<String> open(Acting worker, UUID file) {
    var reference = worker.call(() -> cases.find(file)).reference();
    return worker.call(() -> duties.on(new Subject(Cases.KIND, file, reference))).stream()
        .filter(Duty::isOpen)
        .map(duty -> duty.rule().code())
        .toList();
  }

  private static Acting someone() {
    return Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
  }
}
