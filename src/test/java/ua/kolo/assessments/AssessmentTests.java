package ua.kolo.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.Workplace;
import ua.kolo.cases.CaseFile;
import ua.kolo.cases.CaseWork;
import ua.kolo.cases.Cases;
import ua.kolo.cases.Participation;
import ua.kolo.cases.Participations;
import ua.kolo.cases.Section;
import ua.kolo.cases.Turn;
import ua.kolo.consents.Ground;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Event;
import ua.kolo.duties.Subject;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;

@KoloTest
class AssessmentTests {
  private static final Ground CRIME = new Ground("CRIME", null);
  private final Assessments assessments;
  private final Instruments instruments;
  private final AssessmentRecords records;
  private final InstrumentRecords forms;
  private final Cases cases;
  private final CaseWork work;
  private final Participations participations;
  private final Duties duties;
  private final AssessmentsBack back;
  private final Acting olena = of(Role.CASE_WORKER);
  private final Acting police = of(Role.POLICE);

  AssessmentTests(
      Assessments assessments,
      Instruments instruments,
      AssessmentRecords records,
      InstrumentRecords forms,
      Cases cases,
      CaseWork work,
      Participations participations,
      Duties duties,
      AssessmentsBack back) {
    this.assessments = assessments;
    this.instruments = instruments;
    this.records = records;
    this.forms = forms;
    this.cases = cases;
    this.work = work;
    this.participations = participations;
    this.duties = duties;
    this.back = back;
  }

  @Test
  void answersLeadToALevelAndTheLevelToWhatIsOwed() {
    var file = records.open(olena);
    var id = assess(olena, file, Map.of("KILL", "YES"), null);

    var one = olena.call(() -> assessments.look(id));
    assertThat(one.computed()).isEqualTo("HIGH");
    assertThat(one.given()).isEqualTo("HIGH");
    assertThat(one.answers()).containsEntry("KILL", "YES").containsEntry("CHOKE", "NO");
    assertThat(one.words()).isEqualTo("Вигадана примітка");
    assertThat(open(file)).contains("RISK-PLAN", "RISK-REVIEW-HIGH");

    assess(olena, file, Map.of("CHOKE", "YES"), null);
    assertThat(open(file)).contains("RISK-REVIEW-MEDIUM").doesNotContain("RISK-REVIEW-HIGH");
  }

  @Test
  void oneWrittenByASlipIsTakenBackWithinADayAndWhatItSettledIsOwedAgain() throws Exception {
    var file = records.open(olena);
    assess(olena, file, Map.of("KILL", "YES"), null);
    var id = assess(olena, file, Map.of(), null);
    assertThat(open(file)).contains("RISK-REVIEW-LOW").doesNotContain("RISK-REVIEW-HIGH");

    assertThatThrownBy(() -> olena.run(() -> back.takeBack(id, " ")))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> police.run(() -> back.takeBack(id, "не наше")))
        .isInstanceOf(NotFound.class);
    olena.run(() -> back.takeBack(id, "не та особа"));

    assertThat(open(file)).contains("RISK-REVIEW-HIGH").doesNotContain("RISK-REVIEW-LOW");
    var seen = olena.call(() -> assessments.look(id));
    assertThat(seen.undone()).extracting("why").isEqualTo("не та особа");
    assertThat(seen.words()).isEqualTo("Вигадана примітка");
    assertThat(Standing.of(olena.call(() -> assessments.of(file))).getFirst().latest())
        .extracting(Assessment::given)
        .containsExactly("HIGH");
    assertThatThrownBy(() -> olena.run(() -> back.takeBack(id, "ще раз")))
        .isInstanceOf(Conflict.class);

    var late = assess(olena, file, Map.of(), null);
    change(
        "update assessments.assessment set happened_at = happened_at - interval '25 hours',"
            + " written_at = written_at - interval '25 hours' where id = '%s'".formatted(late));
    assertThatThrownBy(() -> olena.run(() -> back.takeBack(late, "пізно")))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void whatALaterOneSettlesIsNotOwedAgainWhenTheSlipBeforeItIsTakenBack() {
    var file = records.open(olena);
    assess(olena, file, Map.of("KILL", "YES"), null);
    var slip = assess(olena, file, Map.of(), null);
    var right = assess(olena, file, Map.of("CHOKE", "YES"), null);
    olena.run(() -> back.takeBack(slip, "не та особа"));

    assertThat(open(file)).contains("RISK-REVIEW-MEDIUM").doesNotContain("RISK-REVIEW-HIGH");
    olena.run(() -> back.takeBack(right, "теж"));
    assertThat(open(file)).contains("RISK-REVIEW-HIGH").doesNotContain("RISK-REVIEW-MEDIUM");
  }

  @Test
  void whatIsOwedForAllChildrenIsOwedAgainWhenTheAssessmentOfOneIsTakenBack() {
    var file = records.open(olena, "Казковська Зоряна", "Казковський Лесь");
    var read = olena.call(() -> cases.find(file));
    var subject = new Subject(Cases.KIND, file, read.reference());
    var reported =
        new Event(
            "CHILD_CRUELTY_REPORTED",
            Set.of(),
            subject,
            Instant.now(),
            Map.of("SSD", olena.unit()),
            null);
    olena.run(() -> duties.open(reported));
    var safe = records.found(olena, file, "CHILD_SAFETY", Map.of(), null);
    var ids =
        read.in("CHILD_WITNESS").stream()
            .map(child -> olena.call(() -> assessments.assess(of(child.person(), safe), null)))
            .toList();
    assertThat(open(file)).doesNotContain("D10");

    olena.run(() -> back.takeBack(ids.getFirst(), "не та дитина"));
    assertThat(open(file)).contains("D10");
  }

  @Test
  void nothingIsTakenBackInAFileThatIsClosed() {
    var file = records.open(olena);
    var id = assess(olena, file, Map.of(), null);
    assertThat(olena.call(() -> back.mayTakeBack(id))).isTrue();
    var version = olena.call(() -> cases.find(file)).version();
    olena.run(() -> work.turn(file, version, new Turn.New("CLOSED", "SAFE", null)));

    assertThat(olena.call(() -> back.mayTakeBack(id))).isFalse();
    assertThatThrownBy(() -> olena.run(() -> back.takeBack(id, "пізно")))
        .hasMessageContaining("cases.refused.ended");
  }

  private static void change(String sql) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void whatWasFoundOfOneDoesNotSettleWhatIsOwedForAnother() {
    var file = records.open(olena);
    var child = olena.call(() -> cases.find(file)).in("CHILD_WITNESS").getFirst().person();
    assess(olena, file, Map.of("KILL", "YES"), null);

    var calm = of(child, found(file, Map.of(), null, null));
    olena.run(() -> assessments.assess(calm, null));
    assertThat(open(file)).contains("RISK-PLAN", "RISK-REVIEW-HIGH", "RISK-REVIEW-LOW");
    var plan = records.found(olena, file, "SAFETY_PLAN", Map.of(), null);
    olena.run(() -> assessments.assess(of(child, plan), null));
    assertThat(open(file)).contains("RISK-PLAN");
    olena.run(() -> assessments.assess(plan, null));
    assertThat(open(file)).doesNotContain("RISK-PLAN");

    // The mother again: hers is settled, the child's is not.
    assess(olena, file, Map.of("CHOKE", "YES"), null);
    assertThat(open(file))
        .contains("RISK-REVIEW-MEDIUM", "RISK-REVIEW-LOW")
        .doesNotContain("RISK-REVIEW-HIGH");
  }

  @Test
  void whoTakesPartSettlesWhatTheKeeperOwesForThatPersonOnly() {
    var file = records.open(olena);
    var child = olena.call(() -> cases.find(file)).in("CHILD_WITNESS").getFirst().person();
    assess(olena, file, Map.of("KILL", "YES"), null);
    var police = Workplace.of("NPU");
    olena.run(
        () ->
            participations.begin(
                file, police.unit(), Participation.Reason.LAW, new Ground("CRIME", null)));

    var calm = found(file, Map.of(), null, null);
    police.run(() -> assessments.assess(of(child, calm), null));
    assertThat(open(file)).contains("RISK-REVIEW-HIGH");
    var slip = police.call(() -> assessments.assess(calm, null));
    assertThat(open(file)).doesNotContain("RISK-REVIEW-HIGH");
    police.run(() -> back.takeBack(slip, "не та особа"));
    assertThat(open(file)).contains("RISK-REVIEW-HIGH");
  }

  private static Assessment.New of(UUID person, Assessment.New one) {
    return new Assessment.New(
        one.file(),
        person,
        one.instrument(),
        one.occasion(),
        one.refused(),
        one.answers(),
        one.given(),
        one.reason(),
        one.words(),
        one.happenedAt());
  }

  @Test
  void whatIsOwedIsDoneByTheAssessmentThatDoesIt() {
    var file = records.open(olena);
    assess(olena, file, Map.of("KILL", "YES"), null);
    assertThat(open(file)).contains("1B-NEEDS", "RISK-PLAN");

    olena.run(
        () -> assessments.assess(records.found(olena, file, "SAFETY_PLAN", Map.of(), null), null));
    olena.run(() -> assessments.assess(records.found(olena, file, "NEEDS", Map.of(), null), null));
    assertThat(open(file)).doesNotContain("1B-NEEDS", "RISK-PLAN");
  }

  @Test
  void whoeverSeesItOtherwiseThanTheRulesSaysWhy() {
    var file = records.open(olena);
    var without = found(file, Map.of(), "HIGH", null);

    assertThatThrownBy(() -> olena.run(() -> assessments.assess(without, null)))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining("assessments.refused.reason");
    var id =
        olena.call(
            () -> assessments.assess(found(file, Map.of(), "HIGH", "Вигадано: боїться"), null));
    var one = olena.call(() -> assessments.look(id));
    assertThat(one.isOverridden()).isTrue();
    assertThat(one.computed()).isEqualTo("LOW");
    assertThat(one.reason()).isEqualTo("Вигадано: боїться");
  }

  @Test
  void aQuestionWithoutAnAnswerIsNotTakenForNo() {
    var file = records.open(olena);
    var sound = found(file, Map.of(), null, null);
    var answers = new java.util.HashMap<>(sound.answers());
    answers.remove("KILL");

    assertThatThrownBy(() -> olena.run(() -> assessments.assess(with(sound, answers, false), null)))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining("assessments.refused.unanswered");
    assertThatThrownBy(() -> olena.run(() -> assessments.assess(with(sound, Map.of(), true), null)))
        .hasMessageContaining("assessments.refused.level");
  }

  @Test
  void theSameRequestWritesOnceAndAClosedFileNothing() {
    var file = records.open(olena);
    var found = found(file, Map.of(), null, null);
    var key = RequestKey.of("a-1", Assessments.KIND);
    var id = olena.call(() -> assessments.assess(found, key));

    assertThat(olena.call(() -> assessments.assess(found, key))).isEqualTo(id);
    assertThat(olena.call(() -> assessments.of(file))).hasSize(1);
    var version = olena.call(() -> cases.find(file)).version();
    olena.run(() -> work.turn(file, version, new Turn.New("CLOSED", "SAFE", null)));
    assertThatThrownBy(() -> olena.run(() -> assessments.assess(found, null)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void whoTakesPartAssessesAndDisagreementIsSeenByBoth() {
    var file = records.open(olena);
    assess(olena, file, Map.of(), null);
    assertThatThrownBy(() -> police.call(() -> assessments.of(file))).isInstanceOf(NotFound.class);
    olena.run(() -> participations.begin(file, police.unit(), Participation.Reason.LAW, CRIME));
    show(file, Section.IDENTITY, Section.RISK);
    assess(police, file, Map.of("WEAPON", "YES"), null);

    for (var who : List.of(olena, police)) {
      var standing = Standing.of(who.call(() -> assessments.of(file)));
      assertThat(standing).hasSize(1);
      assertThat(standing.getFirst().isDisputed()).isTrue();
      assertThat(standing.getFirst().latest())
          .extracting(Assessment::given)
          .containsExactly("HIGH", "LOW");
    }
    assertThat(open(file)).contains("RISK-PLAN");
    show(file, Section.IDENTITY);
    assertThat(police.call(() -> assessments.of(file)))
        .extracting(Assessment::unit)
        .containsExactly(police.unit());
    assertThatThrownBy(() -> assess(police, file, Map.of(), null)).isInstanceOf(BadRequest.class);
    olena.run(() -> participations.end(file, police.unit()));
    assertThatThrownBy(() -> police.call(() -> assessments.of(file))).isInstanceOf(NotFound.class);
  }

  @Test
  void whatTheKeeperOwesIsDoneByWhoeverTakesPartAndDoesIt() {
    var file = records.open(olena);
    assess(olena, file, Map.of("CHOKE", "YES"), null);
    olena.run(() -> assessments.changed(file, "RELEASE"));
    assertThat(open(file)).contains("RISK-AGAIN", "RISK-REVIEW-MEDIUM");
    olena.run(() -> participations.begin(file, police.unit(), Participation.Reason.LAW, CRIME));
    show(file, Section.IDENTITY, Section.RISK);

    assess(police, file, Map.of(), null);

    assertThat(open(file)).doesNotContain("RISK-AGAIN", "RISK-REVIEW-MEDIUM");
    assertThat(open(file)).containsOnlyOnce("RISK-REVIEW-LOW");
  }

  @Test
  void changedCircumstancesRemindToAssessAgainUntilSomebodyDoes() {
    var file = records.open(olena);
    olena.run(() -> assessments.changed(file, "RELEASE"));
    assertThat(open(file)).contains("RISK-AGAIN");

    assess(olena, file, Map.of(), null);
    assertThat(open(file)).doesNotContain("RISK-AGAIN");
    assertThatThrownBy(() -> olena.run(() -> assessments.changed(file, "WEATHER")))
        .isInstanceOf(BadRequest.class);
  }

  @Test
  void aFormOfOnesOwnIsUsedFromItsDayAndTheOneBeforeUntilThen() {
    var keeper = of(Role.ADMINISTRATOR);
    var code = "OWN_FORM";
    var first = forms.add(keeper, code, 1);
    assertThat(usable(keeper)).doesNotContain(first);
    var today = LocalDate.now(ua.kolo.platform.Days.KYIV);
    keeper.run(() -> instruments.putInForce(first, today));
    assertThat(usable(keeper)).contains(first);
    assertThat(usable(olena)).doesNotContain(first);

    var second = forms.add(keeper, code, 2);
    keeper.run(() -> instruments.putInForce(second, today.plusDays(1)));
    assertThat(usable(keeper)).contains(first).doesNotContain(second);
    assertThat(keeper.call(() -> instruments.find(first)).validTo()).isEqualTo(today);
    assertThatThrownBy(() -> forms.add(keeper, code, 2)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> keeper.run(() -> instruments.putInForce(second, today)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(
            () -> of(Role.ADMINISTRATOR).run(() -> instruments.putInForce(second, today)))
        .isInstanceOf(Conflict.class);
  }

  private List<UUID> usable(Acting who) {
    return who.call(() -> instruments.usable()).stream().map(Instrument::id).toList();
  }

  private void show(UUID file, Section... sections) {
    var taking = olena.call(() -> participations.of(file)).getFirst().id();
    olena.run(() -> participations.open(file, taking, Set.of(sections)));
  }

  private UUID assess(Acting who, UUID file, Map<String, String> answers, @Nullable String given) {
    return who.call(
        () -> assessments.assess(records.found(who, file, "RISK_TRAINING", answers, given), null));
  }

  private Assessment.New found(
      UUID file, Map<String, String> answers, @Nullable String given, @Nullable String reason) {
    var one = records.found(olena, file, "RISK_TRAINING", answers, given);
    return new Assessment.New(
        one.file(),
        one.person(),
        one.instrument(),
        "REVIEW",
        false,
        one.answers(),
        given,
        reason,
        one.words(),
        null);
  }

  private static Assessment.New with(
      Assessment.New one, Map<String, String> answers, boolean refused) {
    return new Assessment.New(
        one.file(),
        one.person(),
        one.instrument(),
        one.occasion(),
        refused,
        answers,
        null,
        null,
        null,
        null);
  }

  private List<String> open(UUID id) {
    CaseFile file = olena.call(() -> cases.find(id));
    return olena.call(() -> duties.on(new Subject(Cases.KIND, id, file.reference()))).stream()
        .filter(Duty::isOpen)
        .map((Duty duty) -> duty.rule().code())
        .toList();
  }

  private static Acting of(Role role) {
    return Someone.as(role, UUID.randomUUID()).settle().acting();
  }
}
