package ua.kolo.overview.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.duties.Doers;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.DutyFilter;
import ua.kolo.identity.Role;
import ua.kolo.overview.Neighbours;
import ua.kolo.overview.Part;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;

/// An answer to a request is owed by its day, by whoever can still tell something.
@KoloTest
class SurveyDutiesTests {
  private static final LocalDate FAR = LocalDate.of(2099, 12, 31);
  private final Neighbours raion = new Neighbours(3);
  private final Acting asker = manager(raion.raionUnit());
  private final Acting hromada = manager(raion.unit(1));
  private final Surveys surveys;
  private final SurveySheets sheets;
  private final SurveyRound round;
  private final Duties duties;
  private final ReplySubject subject;
  private final MockMvcTester web;

  SurveyDutiesTests(
      Surveys surveys,
      SurveySheets sheets,
      SurveyRound round,
      Duties duties,
      ReplySubject subject,
      MockMvcTester web) {
    this.surveys = surveys;
    this.sheets = sheets;
    this.round = round;
    this.duties = duties;
    this.subject = subject;
    this.web = web;
  }

  @Test
  void eachAskedInstitutionOwesItsAnswerAndTheAskerWatches() {
    var survey = ask(question());

    var owed = open(hromada, DutyFilter.Scope.OURS).getFirst();
    assertThat(owed.rule().code()).isEqualTo("8-SURVEY");
    assertThat(owed.dueAt()).isAfter(FAR.atStartOfDay(Days.KYIV).toInstant());
    assertThat(open(asker, DutyFilter.Scope.WATCHED)).hasSize(3);
    assertThat(hromada.call(() -> subject.address(owed.subject().id())))
        .isEqualTo("/replies/" + part(survey).id());
    assertThat(asker.call(() -> subject.address(owed.subject().id())))
        .isEqualTo("/surveys/" + survey);
  }

  @Test
  void onlyWhoMayAnswerSeesItOwedAndCountsIt() {
    var survey = ask(question());
    var owed = open(hromada, DutyFilter.Scope.OURS).getFirst();

    assertThat(counted(Role.PROGRAMME_MANAGER)).isEqualTo(1);
    assertThat(counted(Role.COORDINATOR)).isEqualTo(1);
    for (var role : List.of(Role.EXECUTOR, Role.CASE_WORKER)) {
      var other = Someone.as(role, raion.unit(1));
      assertThat(counted(role)).as(role.name()).isZero();
      assertThat(open(other.acting(), DutyFilter.Scope.OURS)).isEmpty();
      assertThat(other.get(web, "/duties")).bodyText().doesNotContain("/duties/" + owed.id());
      assertThat(other.get(web, "/api/v1/duties/" + owed.id())).hasStatus(HttpStatus.NOT_FOUND);
    }
    var manager = Someone.as(Role.PROGRAMME_MANAGER, raion.unit(1));
    assertThat(manager.get(web, "/duties")).bodyText().contains("/duties/" + owed.id());
    var executor = Someone.as(Role.EXECUTOR, raion.unit(1)).acting();
    assertThat(executor.call(() -> surveys.received(part(survey).id())).part().isSent())
        .as("still read")
        .isFalse();
  }

  @Test
  void whoOwesIsWhoMayAnswer() {
    var answer =
        Stream.of(Surveys.class.getMethods()).filter(one -> one.getName().equals("answer"));

    assertThat(answer)
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.getAnnotation(Needs.class).value())
                    .isEqualTo(Doers.ANSWERERS.right()));
  }

  private long counted(Role role) {
    var one = Someone.as(role, raion.unit(1)).acting();
    return one.call(() -> duties.counts(DutyFilter.Scope.OURS)).open();
  }

  @Test
  void theAnswerSettlesItAndTakenBackItIsOwedAgain() {
    var survey = ask(question());
    var part = part(survey);
    var item = hromada.call(() -> sheets.received(part.id())).items().getFirst();
    var told = List.of(new Answer(part.id(), item.id(), new BigDecimal("7"), null, null));

    hromada.run(() -> surveys.answer(part.id(), 1, told, false));
    assertThat(open(hromada, DutyFilter.Scope.OURS)).as("kept, not sent").hasSize(1);
    hromada.run(() -> surveys.answer(part.id(), 2, told, true));
    assertThat(open(hromada, DutyFilter.Scope.OURS)).isEmpty();
    assertThat(open(asker, DutyFilter.Scope.WATCHED)).hasSize(2);

    hromada.run(() -> surveys.takeBack(part.id()));
    assertThat(open(hromada, DutyFilter.Scope.OURS)).hasSize(1);
  }

  @Test
  void whatIsPublishedIsOwedByNobody() {
    raion.programme(1, raion.hromada(1), "HROMADA", 2025, 2025, 1);
    ask(programmes());

    assertThat(open(hromada, DutyFilter.Scope.OURS)).isEmpty();
    assertThat(open(manager(raion.unit(2)), DutyFilter.Scope.OURS)).hasSize(1);

    raion.programme(2, raion.hromada(2), "HROMADA", 2025, 2025, 1);
    round.look();
    round.look();
    assertThat(open(manager(raion.unit(2)), DutyFilter.Scope.OURS)).as("since then").isEmpty();
    assertThat(open(manager(raion.unit(3)), DutyFilter.Scope.OURS)).hasSize(1);
  }

  @Test
  void anotherDayIsOwedByThatDayAndAClosedRequestByNobody() {
    var survey = ask(question());
    asker.run(() -> surveys.change(survey, 1, FAR.minusYears(1), null));

    var moved = open(hromada, DutyFilter.Scope.OURS);
    assertThat(moved).hasSize(1);
    assertThat(moved.getFirst().dueAt()).isBefore(FAR.atStartOfDay(Days.KYIV).toInstant());
    asker.run(() -> surveys.close(survey));
    assertThat(open(hromada, DutyFilter.Scope.OURS)).isEmpty();
    asker.run(() -> surveys.reopen(survey));
    assertThat(open(hromada, DutyFilter.Scope.OURS)).hasSize(1);
  }

  @Test
  void whoTakesAnAnswerBackOwesItOnceByTheDayThatHoldsNow() {
    var survey = ask(question());
    send(survey);
    asker.run(() -> surveys.close(survey));
    asker.run(() -> surveys.reopen(survey));
    hromada.run(() -> surveys.takeBack(part(survey).id()));
    round.look();
    assertThat(open(hromada, DutyFilter.Scope.OURS)).as("closed meanwhile").hasSize(1);

    send(survey);
    asker.run(() -> surveys.change(survey, 3, FAR.minusYears(1), null));
    hromada.run(() -> surveys.takeBack(part(survey).id()));
    assertThat(open(hromada, DutyFilter.Scope.OURS))
        .as("not by the day before")
        .allMatch(one -> one.dueAt().isBefore(FAR.atStartOfDay(Days.KYIV).toInstant()));
    round.look();
    assertThat(open(hromada, DutyFilter.Scope.OURS)).as("another day").hasSize(1);
  }

  @Test
  void whatWasClosedWhileItWasLookedAfterIsOwedByNobody() throws Exception {
    var survey = ask(question());
    forgetTheBody(survey);

    lookDuring("update overview.survey set closed_at = now() where id = '%s'".formatted(survey));

    assertThat(owed(survey)).isZero();
  }

  @Test
  void whatNobodyEndedAtTheClosingIsEndedByTheRound() throws SQLException {
    var survey = ask(question());
    run("update overview.survey set closed_at = now() where id = '%s'".formatted(survey));

    round.look();

    assertThat(open(hromada, DutyFilter.Scope.OURS)).isEmpty();
    assertThat(owed(survey)).isZero();
  }

  @Test
  void whoSendsWhileADutyIsOpenedGetsNone() throws Exception {
    var survey = ask(question());
    run("update overview.survey set due_on = due_on - 2 where id = '%s'".formatted(survey));

    lookDuring(
        "update overview.survey_part set sent_at = now(), sent_by = 'Х' where id = '%s'"
            .formatted(part(survey).id()));

    assertThat(open(hromada, DutyFilter.Scope.OURS))
        .allMatch(one -> one.dueAt().isAfter(FAR.atStartOfDay(Days.KYIV).toInstant()));
  }

  @Test
  void aCouncilRegisteredLaterIsAskedToo() throws SQLException {
    var survey = ask(question());
    asker.run(() -> surveys.close(survey));
    asker.run(() -> surveys.reopen(survey));
    forgetTheBody(survey);
    assertThat(received()).isEmpty();

    round.look();

    assertThat(received()).hasSize(1);
  }

  @Test
  void whatOthersWereToldIsOfferedOnceMoreAndSentByPeopleOnly() {
    var first = part(ask(question()));
    var item = hromada.call(() -> sheets.received(first.id())).items().getFirst();
    var told = List.of(new Answer(first.id(), item.id(), new BigDecimal("7"), null, "Журнал"));
    hromada.run(() -> surveys.answer(first.id(), 1, told, true));

    var again = ask(question());
    var part = part(again);

    assertThat(hromada.call(() -> surveys.earlier(part.id())))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.amount()).isEqualByComparingTo("7");
              assertThat(one.words()).isEqualTo("Журнал");
              assertThat(one.title()).isEqualTo("Стан за рік");
            });
    assertThat(asker.call(() -> surveys.answers(again))).as("nothing goes by itself").isEmpty();
    var other = manager(raion.unit(2));
    assertThat(other.call(() -> surveys.earlier(partOf(other, again).id()))).isEmpty();
  }

  private void forgetTheBody(UUID survey) throws SQLException {
    run(
        "update overview.survey_part set body = null, owed_on = null where survey = '%s'"
            .formatted(survey));
  }

  private static void run(String sql) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  // The round waits for what another does at the same time.
  private void lookDuring(String change) throws Exception {
    try (var other = TestDatabase.admin();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(change);
      var looking = CompletableFuture.runAsync(round::look);
      TestDatabase.waitForWhoWaits("overview.survey");
      other.commit();
      other.setAutoCommit(true);
      looking.get(20, TimeUnit.SECONDS);
    }
  }

  private long owed(UUID survey) {
    return asker.call(() -> surveys.parts(survey)).stream()
        .filter(part -> part.owedOn() != null)
        .count();
  }

  private void send(UUID survey) {
    var part = part(survey);
    var item = hromada.call(() -> surveys.items(survey)).getFirst();
    var told = List.of(new Answer(part.id(), item.id(), new BigDecimal("7"), null, null));
    hromada.run(() -> surveys.answer(part.id(), part.version(), told, true));
  }

  private List<Surveys.Received> received() {
    return hromada.call(surveys::received);
  }

  private SurveyPart part(UUID survey) {
    return partOf(hromada, survey);
  }

  private SurveyPart partOf(Acting who, UUID survey) {
    return who.call(surveys::received).stream()
        .map(Surveys.Received::part)
        .filter(part -> part.survey().equals(survey))
        .findFirst()
        .orElseThrow();
  }

  private List<Duty> open(Acting who, DutyFilter.Scope scope) {
    return who.call(
        () -> duties.list(DutyFilter.of(scope, DutyFilter.Which.OPEN), null, 50).rows());
  }

  private UUID ask(NewSurvey.Asked item) {
    var survey = new NewSurvey(null, "Стан за рік", 2025, Part.YEAR, FAR, null, List.of(item));
    return asker.call(() -> surveys.ask(survey, null));
  }

  private static NewSurvey.Asked question() {
    return new NewSurvey.Asked(SurveyItem.Kind.QUESTION, null, "Скільки навчань", false);
  }

  private static NewSurvey.Asked programmes() {
    return new NewSurvey.Asked(SurveyItem.Kind.PROGRAMME, null, null, false);
  }

  private static Acting manager(UUID unit) {
    return Someone.as(Role.PROGRAMME_MANAGER, unit).acting();
  }
}
