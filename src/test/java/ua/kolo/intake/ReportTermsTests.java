package ua.kolo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Workplace;
import ua.kolo.consents.Answer;
import ua.kolo.consents.Consent;
import ua.kolo.consents.Consents;
import ua.kolo.duties.DoneByHand;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Subject;
import ua.kolo.persons.Doubles;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Days;

@KoloTest
class ReportTermsTests {
  private static final Answer YES =
      new Answer(Consents.TO_POLICE, true, Consent.Form.ORAL, null, null);
  private final Intake intake;
  private final Reports reports;
  private final Striking striking;
  private final Persons persons;
  private final Doubles doubles;
  private final Duties duties;
  private final Consents consents;
  private final DoneByHand byHand;
  private final Clock clock;

  ReportTermsTests(
      Intake intake,
      Reports reports,
      Striking striking,
      Persons persons,
      Doubles doubles,
      Duties duties,
      Consents consents,
      DoneByHand byHand,
      Clock clock) {
    this.intake = intake;
    this.reports = reports;
    this.striking = striking;
    this.persons = persons;
    this.doubles = doubles;
    this.duties = duties;
    this.consents = consents;
    this.byHand = byHand;
    this.clock = clock;
  }

  @Test
  void whoIsAChildByAgeIsOneWhateverRoleWasTyped() {
    var school = Workplace.of("EDU");
    var pupil = named("VICTIM", Identity.named("Небувалюк Яринка").born(years(10), null));
    var boy = named("OFFENDER", Identity.named("Небувалюк Юрко").born(null, year() - 15));
    var seen = named("WITNESS", Identity.named("Небувалюк Марійка").born(years(17), null));
    var grown = named("WITNESS", Identity.named("Небувалюк Олекса").born(years(18), null));

    var registered = register(school, facts("A1"), pupil, boy, seen, grown);

    assertThat(school.call(() -> reports.find(registered.id())).people())
        .extracting(Report.Involved::role)
        .containsExactly("CHILD_VICTIM", "CHILD_OFFENDER", "CHILD_WITNESS", "WITNESS");
    assertThat(codes(school, registered)).contains("D1-CHILDREN", "D1-POLICE");
  }

  @Test
  void aKnownPersonIsAChildByTheAgeThatIsKnown() {
    var council = Workplace.of("HROMADA");
    var first =
        register(
            council,
            facts("A1"),
            named("VICTIM", Identity.named("Небувалюк Яринка").born(years(9), null)));
    var child = council.call(() -> reports.find(first.id())).people().getFirst().person();

    var again =
        register(
            council,
            facts("A1"),
            new NewReport.Named(child, null, null, "VICTIM", null, List.of()));

    assertThat(council.call(() -> reports.find(again.id())).people())
        .extracting(Report.Involved::role)
        .containsExactly("CHILD_VICTIM");
    assertThat(codes(council, again)).contains("D5-CHILDREN", "D5-POLICE");
  }

  @Test
  void aStatementThePoliceRegisterIsRegisteredInTime() {
    var police = Workplace.of("NPU");

    var registered = register(police, facts("A4"), named("VICTIM", Identity.named("")));

    var owed = owed(police, registered);
    assertThat(owed)
        .filteredOn(duty -> duty.rule().code().equals("D7"))
        .hasSize(1)
        .allSatisfy(duty -> assertThat(duty.settlement()).isNotNull());
  }

  @Test
  void nobodyOwesTellingThemselves() {
    var child = named("CHILD_VICTIM", Identity.named("Небувалюк Яринка"));
    var service = Workplace.of("SSD");
    var police = Workplace.of("NPU");

    assertThat(codes(service, register(service, facts("A1"), child)))
        .contains("D5-POLICE", "D10")
        .doesNotContain("D5-CHILDREN");
    assertThat(codes(police, register(police, facts("A4"), child)))
        .contains("D5-CHILDREN")
        .doesNotContain("D5-POLICE");
  }

  @Test
  void juvenilePoliceArePoliceForTheTerms() {
    var child = named("CHILD_VICTIM", Identity.named("Небувалюк Яринка"));
    var urgent = with(facts("A4"), 0, List.of("POLICE"));
    var juvenile = Workplace.of("NPU_JUV");

    assertThat(codes(juvenile, register(juvenile, urgent, child)))
        .contains("D5-CHILDREN", "D7", "D20")
        .doesNotContain("D5-POLICE");
  }

  @Test
  void whatIsNeededAtOnceIsAssessedAtOnce() {
    var urgent = with(facts("A1"), 0, List.of("CHILD_SAFETY"));
    var child = named("CHILD_VICTIM", Identity.named("Небувалюк Яринка"));
    var service = Workplace.of("SSD");
    var police = Workplace.of("NPU");

    assertThat(codes(service, register(service, urgent, child)))
        .contains("1C-SAFETY")
        .doesNotContain("D10");
    assertThat(codes(police, register(police, with(urgent, 0, List.of("POLICE")), child)))
        .contains("D20");
    assertThat(codes(police, register(police, with(urgent, 0, List.of("MEDICINE")), child)))
        .doesNotContain("D20");
  }

  @Test
  void aCorrectionBeginsWhatIsNewFromThenOnAndNothingTwice() {
    var council = Workplace.of("HROMADA");
    var received = clock.instant().minus(Duration.ofDays(3));
    var registered =
        register(council, facts("A1").at(received), named("VICTIM", Identity.named("")));
    var before = clock.instant();

    council.run(() -> intake.correct(registered.id(), 1, with(facts("A1").at(received), 2), null));

    var owed = owed(council, registered);
    assertThat(owed)
        .extracting(duty -> duty.rule().code())
        .containsExactlyInAnyOrder("D3-PARTNERS", "D5-CHILDREN", "D5-POLICE");
    assertThat(owed)
        .filteredOn(duty -> duty.rule().code().startsWith("D5"))
        .allSatisfy(duty -> assertThat(duty.dueAt()).isAfter(before));
  }

  @Test
  void whoIsNamedLaterBeginsTheTermsThen() {
    var council = Workplace.of("HROMADA");
    var received = clock.instant().minus(Duration.ofDays(5));
    var registered =
        register(council, facts("A1").at(received), named("VICTIM", Identity.named("")));

    council.run(
        () ->
            intake.involve(
                registered.id(), named("CHILD_WITNESS", Identity.named("Небувалюк Юрко"))));
    council.run(
        () ->
            intake.involve(
                registered.id(), named("CHILD_WITNESS", Identity.named("Небувалюк Марійка"))));

    assertThat(owed(council, registered))
        .filteredOn(duty -> duty.rule().code().startsWith("D5"))
        .hasSize(2)
        .allSatisfy(duty -> assertThat(duty.dueAt()).isAfter(clock.instant()));
  }

  @Test
  void ofInjuriesOfAnAdultThePoliceAreToldOnceSheAgrees() {
    var hospital = Workplace.of("HEALTH");
    var hurt = named("VICTIM", Identity.named("Небувалюк Зоряна"));
    var registered = register(hospital, injured(), hurt);
    assertThat(codes(hospital, registered)).doesNotContain("D6-POLICE");
    var she = hospital.call(() -> reports.find(registered.id())).people().getFirst().person();

    hospital.run(() -> consents.record(she, YES));

    assertThat(codes(hospital, registered)).containsOnlyOnce("D6-POLICE", "D3-PARTNERS");
    var known = new NewReport.Named(she, null, null, "VICTIM", null, null);
    var again = register(hospital, injured(), known);
    assertThat(codes(hospital, again)).contains("D6-POLICE");
  }

  @Test
  void aCollegeTellsThePoliceOfAChildAtOnceAndOfAnAdultOnceSheAgrees() {
    var college = Workplace.of("COLLEGE");
    var boy = named("CHILD_VICTIM", Identity.named("Небувалюк Юрко"));
    assertThat(codes(college, register(college, facts("A1"), boy)))
        .containsOnlyOnce("D2-POLICE", "D5-CHILDREN")
        .doesNotContain("D5-POLICE", "D1-POLICE", "D1-JOURNAL");
    var adult = named("VICTIM", Identity.named("Небувалюк Зоряна"));
    var registered = register(college, facts("A1"), adult);
    assertThat(registered.reference()).startsWith("О-");
    assertThat(codes(college, registered)).doesNotContain("D2-POLICE");

    college.run(() -> consents.record(victim(college, registered), YES));

    assertThat(codes(college, registered)).containsOnlyOnce("D2-POLICE");
  }

  @Test
  void herConsentBeginsTheTermOfAReportThatNamesAnotherOfHerRecords() {
    var hospital = Workplace.of("HEALTH");
    var registered = register(hospital, injured(), named("VICTIM", Identity.named("Небувалюк З")));
    var gone = victim(hospital, registered);
    var kept = hospital.call(() -> persons.add(Identity.named("Небувалюк З"), List.of()));
    hospital.run(() -> doubles.merge(kept, gone, "та сама особа"));

    hospital.run(() -> consents.record(kept, YES));

    assertThat(codes(hospital, registered)).containsOnlyOnce("D6-POLICE");
  }

  @Test
  void whatSheAgreedToWhileTheReportWasStruckOutBeginsWhenItIsTakenBack() {
    var hospital = Workplace.of("HEALTH");
    var registered = register(hospital, injured(), named("VICTIM", Identity.named("Небувалюк З")));
    var she = victim(hospital, registered);
    hospital.run(() -> striking.strike(registered.id(), 1, Strike.Reason.TRIAL, null));
    hospital.run(() -> consents.record(she, YES));

    hospital.run(() -> striking.restore(registered.id()));

    assertThat(codes(hospital, registered)).containsOnlyOnce("D6-POLICE");
  }

  @Test
  void violenceAgainstAChildInTheInstitutionItselfIsToldAtOnce() {
    var pupil = named("CHILD_VICTIM", Identity.named("Небувалюк Яринка"));
    var bully = named("CHILD_OFFENDER", Identity.named("Небувалюк Юрко"));
    var school = Workplace.of("EDU");
    var club = Workplace.of("NGO");
    var police = Workplace.of("NPU");

    assertThat(codes(school, register(school, in("IN_INSTITUTION"), pupil)))
        .contains("D9-POLICE", "D9-PARENTS", "D9-HELP", "D1-POLICE");
    assertThat(codes(club, register(club, in("IN_INSTITUTION", "PARENTS_INVOLVED"), pupil)))
        .contains("D9-POLICE", "D9-HELP")
        .doesNotContain("D9-PARENTS");
    assertThat(codes(school, register(school, facts("A1"), pupil))).noneMatch(isOf("D9-"));
    assertThat(codes(school, register(school, in("IN_INSTITUTION"), bully))).noneMatch(isOf("D9-"));
    assertThat(codes(police, register(police, in("IN_INSTITUTION"), pupil))).noneMatch(isOf("D9-"));
  }

  @Test
  void whatIsSaidLaterOfTheInstitutionBeginsItsTermsThen() {
    var school = Workplace.of("EDU");
    var pupil = named("CHILD_VICTIM", Identity.named("Небувалюк Яринка"));
    var registered = register(school, facts("A1"), pupil);

    school.run(() -> intake.correct(registered.id(), 1, in("IN_INSTITUTION"), null));

    assertThat(codes(school, registered)).containsOnlyOnce("D9-POLICE", "D9-PARENTS", "D9-HELP");
    assertThat(school.call(() -> reports.find(registered.id())).facts().circumstances())
        .containsExactly("IN_INSTITUTION");
  }

  @Test
  void aCallTo102InATownIsGoneToInMinutes() {
    var police = Workplace.of("NPU");
    var school = Workplace.of("EDU");
    var she = named("VICTIM", Identity.named(""));
    var received = clock.instant().truncatedTo(ChronoUnit.SECONDS);

    var own = register(police, called(received, "TOWN"), she);
    assertThat(owed(police, own))
        .filteredOn(duty -> duty.rule().code().startsWith("D8-"))
        .extracting(duty -> duty.rule().code(), duty -> Duration.between(received, duty.dueAt()))
        .containsExactly(tuple("D8-OWN", Duration.ofMinutes(7)));
    assertThat(codes(police, register(police, called(received, "TOWN", "OTHER_ZONE"), she)))
        .contains("D8-OTHER")
        .doesNotContain("D8-OWN");
    assertThat(codes(police, register(police, called(received), she))).noneMatch(isOf("D8-"));
    assertThat(codes(police, register(police, in("TOWN"), she))).noneMatch(isOf("D8-"));
    assertThat(codes(school, register(school, called(received, "TOWN"), she)))
        .noneMatch(isOf("D8-"));
  }

  @Test
  void whatIsSaidLaterOfACallCountsFromTheCallAndIsOwedOnce() {
    var police = Workplace.of("NPU");
    var she = named("VICTIM", Identity.named(""));
    var received = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(5));
    var call = register(police, called(received), she);

    police.run(() -> intake.correct(call.id(), 1, called(received, "TOWN"), null));
    assertThat(arrivals(police, call)).containsExactly(tuple("D8-OWN", received));
    var other = called(received, "TOWN", "OTHER_ZONE");
    police.run(() -> intake.correct(call.id(), 2, other, null));
    assertThat(arrivals(police, call)).containsExactly(tuple("D8-OTHER", received));
    police.run(() -> intake.correct(call.id(), 3, called(received, "TOWN"), null));
    assertThat(arrivals(police, call)).containsExactly(tuple("D8-OWN", received));
  }

  @Test
  void aCallTypedAfterwardsIsKeptOrLateByWhenTheCrewWasThere() {
    var police = Workplace.of("NPU");
    var received = clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofHours(1));
    var kept = received.plus(Duration.ofMinutes(6));
    var late = received.plus(Duration.ofMinutes(8));

    assertThat(arrivals(police, there(police, received, null)))
        .as("nobody said it came: it is owed, and late")
        .hasSize(1);
    for (var at : List.of(kept, late)) {
      var call = there(police, received, at);
      assertThat(arrivals(police, call)).as("nothing left to be told of").isEmpty();
      assertThat(owed(police, call))
          .filteredOn(duty -> duty.rule().action().equals("ARRIVE"))
          .singleElement()
          .satisfies(
              duty -> {
                var settled = Objects.requireNonNull(duty.settlement());
                assertThat(settled.at()).isEqualTo(at);
                assertThat(settled.at().isBefore(duty.dueAt())).isEqualTo(at.equals(kept));
                police.run(() -> byHand.undo(duty.id()));
              });
      assertThat(arrivals(police, call)).as("a slip of the pen is taken back").hasSize(1);
    }
  }

  @Test
  void aCrewIsThereAfterTheCallAndNotInTheFutureAndOnlyWhereATermAsks() {
    var police = Workplace.of("NPU");
    var received = clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofHours(1));

    assertThatThrownBy(() -> there(police, received, received.minusSeconds(60)))
        .hasMessageContaining("duties.refused.early");
    assertThatThrownBy(() -> there(police, received, clock.instant().plusSeconds(60)))
        .hasMessageContaining("duties.refused.future");
    var village = new NewReport(called(received), null, List.of(), received);
    assertThatThrownBy(() -> police.run(() -> intake.register(village, null)))
        .hasMessageContaining("intake.arrived.noTerm");
    assertThat(police.call(() -> reports.count(ReportFilter.ALL))).isZero();
  }

  private Registered there(Acting police, Instant received, @Nullable Instant at) {
    var call = new NewReport(called(received, "TOWN"), null, List.of(), at);
    return police.call(() -> intake.register(call, null));
  }

  private List<Tuple> arrivals(Acting police, Registered call) {
    return owed(police, call).stream()
        .filter(duty -> duty.isOpen() && duty.rule().action().equals("ARRIVE"))
        .map(duty -> tuple(duty.rule().code(), duty.eventAt()))
        .toList();
  }

  private static Predicate<String> isOf(String term) {
    return code -> code.startsWith(term);
  }

  private static Facts in(String... circumstances) {
    return told("IN_PERSON", null, circumstances);
  }

  private static Facts called(Instant received, String... circumstances) {
    return told("P102", received, circumstances);
  }

  private static Facts told(String channel, @Nullable Instant received, String... circumstances) {
    return new Facts(
        "A1",
        "APPLICATION",
        channel,
        "VICTIM",
        received,
        "DV",
        List.of("PSYCHOLOGICAL"),
        List.of(),
        List.of(),
        0,
        false,
        List.of(circumstances));
  }

  private UUID victim(Acting worker, Registered registered) {
    return worker.call(() -> reports.find(registered.id())).people().getFirst().person();
  }

  private static Facts injured() {
    return with(ReportRecords.facts(null), 0);
  }

  private Registered register(Acting worker, Facts facts, NewReport.Named... people) {
    return worker.call(() -> intake.register(new NewReport(facts, null, List.of(people)), null));
  }

  private List<String> codes(Acting worker, Registered registered) {
    return owed(worker, registered).stream().map(duty -> duty.rule().code()).toList();
  }

  private List<Duty> owed(Acting worker, Registered registered) {
    var subject = new Subject(Intake.KIND, registered.id(), registered.reference());
    return worker.call(() -> duties.on(subject));
  }

  private LocalDate years(int age) {
    return Days.today(clock).minusYears(age);
  }

  private int year() {
    return Days.today(clock).getYear();
  }

  private static NewReport.Named named(String role, @Nullable Identity identity) {
    return new NewReport.Named(null, identity, List.of(), role, null, List.of());
  }

  private static Facts facts(String scenario) {
    return new Facts(
        scenario,
        "APPLICATION",
        "IN_PERSON",
        "VICTIM",
        null,
        "DV",
        List.of("PSYCHOLOGICAL"),
        List.of(),
        List.of(),
        0,
        false);
  }

  private static Facts with(Facts facts, int children) {
    return with(facts, children, facts.urgent());
  }

  private static Facts with(Facts facts, int children, List<String> urgent) {
    return new Facts(
        facts.scenario(),
        facts.basis(),
        facts.channel(),
        facts.reporter(),
        facts.receivedAt(),
        facts.kind(),
        facts.forms(),
        facts.hazards(),
        urgent,
        children,
        facts.repeated());
  }
}
