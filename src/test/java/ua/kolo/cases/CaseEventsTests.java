package ua.kolo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.Workplace;
import ua.kolo.consents.Ground;
import ua.kolo.directory.Directory;
import ua.kolo.directory.Territory;
import ua.kolo.directory.Territory.Level;
import ua.kolo.duties.DoneByHand;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Event;
import ua.kolo.duties.EventKinds;
import ua.kolo.duties.Subject;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.RequestKey;

@KoloTest
class CaseEventsTests {
  private final Cases cases;
  private final CaseEvents events;
  private final Participations participations;
  private final Duties duties;
  private final DoneByHand hand;
  private final Directory directory;
  private final CaseRecords records;
  private final MockMvcTester web;
  private final Acting shelter = Workplace.of("SHELTER");

  CaseEventsTests(
      Cases cases,
      CaseEvents events,
      Participations participations,
      Duties duties,
      DoneByHand hand,
      Directory directory,
      CaseRecords records,
      MockMvcTester web) {
    this.cases = cases;
    this.events = events;
    this.participations = participations;
    this.duties = duties;
    this.hand = hand;
    this.directory = directory;
    this.records = records;
    this.web = web;
  }

  @Test
  void whatHappenedBeginsTheTermsOfTheInstitutionItHappenedTo() {
    var file = records.open(shelter);
    var yesterday = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES);
    tell(shelter, file, "SHELTER_ADMITTED", Set.of("HARD_CIRCUMSTANCES"), yesterday);

    var stay = owed(shelter, file, "D40-HARD");
    assertThat(stay.eventAt()).isBetween(yesterday, yesterday.plusSeconds(1));
    assertThat(codes(shelter, file)).doesNotContain("D40");
    assertThatThrownBy(() -> tell(shelter, file, "OFFENDER_REGISTERED", Set.of(), yesterday))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> tell(shelter, file, "SHELTER_ADMITTED", Set.of("CHILD"), yesterday))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(
            () -> tell(shelter, file, "SHELTER_ADMITTED", Set.of(), Instant.now().plusSeconds(60)))
        .isInstanceOf(BadRequest.class);
  }

  @Test
  void eachKindOfInstitutionIsAskedOnlyOfWhatBeginsItsTerms() {
    assertThat(triggers(shelter))
        .contains("SHELTER_ADMITTED")
        .doesNotContain("CHILD_ABSENT_TEN_DAYS");
    assertThat(triggers(Workplace.of("EDU")))
        .contains("CHILD_ABSENT_TEN_DAYS")
        .doesNotContain("SHELTER_ADMITTED");
  }

  @Test
  void anApplicationToACouncilItselfIsDecidedInADayWhereItIsCareUnderMartialLaw() {
    var council = Workplace.of("HROMADA");
    var care = records.open(council);
    var plain = records.open(council);
    tell(council, care, "SERVICE_APPLIED", Set.of("MARTIAL_CARE"), Instant.now());
    tell(council, plain, "SERVICE_APPLIED", Set.of(), Instant.now());

    assertThat(codes(council, care)).contains("1B-MARTIAL").doesNotContain("1B-DECIDE");
    assertThat(codes(council, plain)).contains("1B-DECIDE").doesNotContain("1B-MARTIAL");
    var peace = Instant.parse("2021-03-01T10:00:00Z");
    var before = records.open(council);
    tell(council, before, "SERVICE_APPLIED", Set.of("MARTIAL_CARE"), peace);
    assertThat(codes(council, before)).contains("1B-DECIDE").doesNotContain("1B-MARTIAL");
    assertThat(triggers(shelter)).doesNotContain("SERVICE_APPLIED");
  }

  @Test
  void aCourtThatWorksHereOwesTheHearingAndTheWordToThePolice() {
    var court = Workplace.of("COURT");
    var file = records.open(court);
    var at = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES);
    tell(court, file, "OP_APPLICATION_AT_COURT", Set.of(), at);
    tell(court, file, "OP_GRANTED", Set.of(), at);
    tell(court, file, "OP_EXTENDED", Set.of(), at);

    assertThat(codes(court, file)).contains("D24", "D27", "D27-EXTENDED");
    assertThat(
            Duration.between(owed(court, file, "D24").eventAt(), owed(court, file, "D24").dueAt()))
        .isEqualTo(Duration.ofDays(3));
    assertThat(triggers(shelter)).doesNotContain("OP_GRANTED");
  }

  @Test
  void whatACouncilOwesIsNotOwedByAnAdministrationThatWatches() throws Exception {
    var children = Workplace.of("SSD");
    var raion =
        "UA95" + "%015d".formatted(Math.floorMod(children.unit().hashCode(), 1_000_000_000));
    Acting.system(children.unit())
        .run(() -> directory.register(new Territory(raion, "Вигаданий район", Level.RAION, null)));
    var council = Workplace.of("HROMADA");
    place(raion, children.unit());
    place(raion, council.unit());
    assertThat(triggers(children)).contains("CHILD_REMOVED");

    change("update directory.body set kind = 'RAI_ADM' where id = '" + council.unit() + "'");
    assertThat(triggers(children)).doesNotContain("CHILD_REMOVED").contains("CHILD_WITHOUT_CARE");
  }

  private static void place(String territory, UUID unit) throws SQLException {
    change("update directory.body set territory = '%s' where id = '%s'".formatted(territory, unit));
  }

  private static void change(String sql) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void whoeverHasToTellThePoliceBecauseOfItSaysWhenThatWasDone() {
    var school = Workplace.of("EDU");
    var file = records.open(school);
    tell(school, file, "CHILD_ABUSED_IN_INSTITUTION", Set.of("PARENTS_INVOLVED"), Instant.now());
    assertThat(codes(school, file)).contains("D9-POLICE", "D9-HELP").doesNotContain("D9-PARENTS");

    var police = owed(school, file, "D9-POLICE").id();
    school.run(() -> hand.done(police, Instant.now()));

    assertThat(codes(school, file)).doesNotContain("D9-POLICE").contains("D9-HELP");
  }

  @Test
  void aMistakeTakesTheTermsBackAndWhatIsToldAnewBeginsThemAgain() {
    var file = records.open(shelter);
    var at = Instant.now().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MINUTES);
    var event = tell(shelter, file, "SHELTER_ADMITTED", Set.of(), at);
    assertThat(codes(shelter, file)).contains("D40");

    shelter.run(() -> events.undo(file, event));

    assertThat(codes(shelter, file)).doesNotContain("D40").contains("1B-NEEDS");
    assertThat(shelter.call(() -> events.of(file))).noneMatch(Happened::stands);
    assertThatThrownBy(() -> shelter.run(() -> events.undo(file, event)))
        .isInstanceOf(Conflict.class);
    tell(shelter, file, "SHELTER_ADMITTED", Set.of(), at);
    assertThat(codes(shelter, file)).contains("D40");
  }

  @Test
  void whoTakesPartNeitherTellsNorSeesIt() {
    var file = records.open(shelter);
    tell(shelter, file, "SHELTER_ADMITTED", Set.of(), Instant.now());
    var police = Workplace.of("NPU");
    shelter.run(
        () ->
            participations.begin(
                file, police.unit(), Participation.Reason.LAW, new Ground("CRIME", null)));

    assertThat(police.call(() -> events.of(file))).isEmpty();
    assertThatThrownBy(() -> tell(police, file, "OFFENDER_REGISTERED", Set.of(), Instant.now()))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void thePageAsksWhatAndWhenAndTheCourseShowsIt() {
    var olena = worker();
    var file = "/cases/" + records.open(shelter);
    assertThat(olena.get(web, file)).bodyText().contains(file + "/events");
    assertThat(olena.get(web, file + "/events")).bodyText().contains("складні життєві обставини");
    var day = Days.show(Days.of(Instant.now().minus(Duration.ofDays(2))));
    assertThat(olena.post(web, file + "/events", Map.of("day", day, "time", "9:30")))
        .hasStatus(422);
    var typed =
        Map.of(
            "trigger",
            "SHELTER_ADMITTED",
            "flags",
            "HARD_CIRCUMSTANCES",
            "day",
            day,
            "time",
            "9:30");
    assertThat(olena.post(web, file + "/events", typed)).hasStatus3xxRedirection();
    assertThat(olena.get(web, file)).bodyText().contains("складні життєві обставини");
    assertThat(olena.get(web, "/api/v1" + file + "/events"))
        .bodyText()
        .contains("SHELTER_ADMITTED");
  }

  @Test
  void theSameRequestTellsOnceAndTheSameKeyTellsNothingElse() {
    var olena = worker();
    var file = records.open(shelter);
    var page = "/cases/" + file + "/events";
    var key = Jsoup.parse(body(olena.get(web, page))).select("[name=key]").val();
    var day = Days.show(Days.of(Instant.now().minus(Duration.ofDays(2))));
    var typed = new HashMap<>(Map.of("trigger", "SHELTER_ADMITTED", "day", day, "time", "9:30"));
    typed.put("key", key);
    assertThat(olena.post(web, page, typed)).hasStatus3xxRedirection();
    assertThat(olena.post(web, page, typed)).hasStatus3xxRedirection();
    assertThat(shelter.call(() -> events.of(file))).hasSize(1);
    typed.put("time", "10:30");
    assertThat(olena.post(web, page, typed)).hasStatus(409).bodyText().contains("/cases/" + file);
    assertThat(shelter.call(() -> events.of(file))).hasSize(1);

    var asked = "{\"trigger\": \"SHELTER_ADMITTED\"}";
    assertThat(send(olena, file, asked)).hasStatus(201);
    assertThat(send(olena, file, asked)).hasStatus(201);
    assertThat(shelter.call(() -> events.of(file))).hasSize(2);
    assertThat(send(olena, records.open(shelter), asked)).hasStatus(422);
  }

  @Test
  void whoOwesBecauseOfACaseItDoesNotTakePartInIsLedNowhere() {
    var file = records.open(shelter);
    var council = Workplace.of("HROMADA");
    var reference = shelter.call(() -> cases.find(file)).reference();
    var subject = new Subject(Cases.KIND, file, reference);
    var units = Map.of("OWNER", shelter.unit(), "HROMADA", council.unit());
    var removed = new Event("CHILD_REMOVED", Set.of(), subject, Instant.now(), units, null);
    var duty = "/duties/" + shelter.call(() -> duties.open(removed)).duties().getFirst();

    assertThat(worker(council).get(web, duty))
        .hasStatusOk()
        .bodyText()
        .contains(reference)
        .doesNotContain("/cases/" + file);
    assertThat(worker().get(web, duty)).bodyText().contains("/cases/" + file);
  }

  private MvcTestResult send(Someone who, UUID file, String body) {
    return web.post()
        .uri("/api/v1/cases/" + file + "/events")
        .header(RequestKey.HEADER, "event-1")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(csrf())
        .with(who.asks())
        .exchange();
  }

  private Someone worker() {
    return worker(shelter);
  }

  private static Someone worker(Acting who) {
    return new Someone(
        Objects.requireNonNull(who.person()),
        Objects.requireNonNull(who.post()),
        Role.CASE_WORKER,
        who.unit());
  }

  private static String body(MvcTestResult shown) {
    return new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private UUID tell(Acting who, UUID file, String trigger, Set<String> flags, Instant at) {
    return who.call(() -> events.tell(file, new Happened.New(trigger, flags, at), null));
  }

  private List<String> triggers(Acting who) {
    return who.call(events::kinds).stream().map(EventKinds.Kind::trigger).toList();
  }

  private Duty owed(Acting who, UUID file, String rule) {
    return all(who, file).stream()
        .filter(duty -> duty.isOpen() && duty.rule().code().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private List<String> codes(Acting who, UUID file) {
    return all(who, file).stream().filter(Duty::isOpen).map(duty -> duty.rule().code()).toList();
  }

  private List<Duty> all(Acting who, UUID file) {
    var reference = who.call(() -> cases.find(file)).reference();
    return who.call(() -> duties.on(new Subject(Cases.KIND, file, reference)));
  }
}
