package ua.kolo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.Workplace;
import ua.kolo.audit.Naming;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.SealReason;
import ua.kolo.clearance.Tie;
import ua.kolo.consents.Ground;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Subject;
import ua.kolo.identity.Role;
import ua.kolo.persons.Destructions;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.persons.Relatives;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Right;
import ua.kolo.vault.Shredding;

@KoloTest
class ArrivalTests {
  private static final Ground VITAL = new Ground("VITAL_INTEREST", "вигадано");
  private final Intake intake;
  private final Reports reports;
  private final Notices notices;
  private final SentNotices arrivals;
  private final OwnReports own;
  private final Striking striking;
  private final Duties duties;
  private final ReportPeople people;
  private final ReportNaming naming;
  private final TransactionTemplate transactions;
  private final Relatives relatives;
  private final Destructions destructions;
  private final Clearance clearance;
  private final Acting olena = Workplace.of("CSS");
  private final Acting police = Workplace.of("NPU");

  ArrivalTests(
      Intake intake,
      Reports reports,
      Notices notices,
      SentNotices arrivals,
      OwnReports own,
      Striking striking,
      Duties duties,
      ReportPeople people,
      ReportNaming naming,
      PlatformTransactionManager transactions,
      Relatives relatives,
      Destructions destructions,
      Clearance clearance) {
    this.intake = intake;
    this.reports = reports;
    this.notices = notices;
    this.arrivals = arrivals;
    this.own = own;
    this.striking = striking;
    this.duties = duties;
    this.people = people;
    this.naming = naming;
    this.transactions = new TransactionTemplate(transactions);
    this.relatives = relatives;
    this.destructions = destructions;
    this.clearance = clearance;
  }

  @Test
  void aNoticeBecomesOneReportOfTheReceiverAndAnotherOnlyOnceThatIsStruckOut() {
    var told = registered(List.of());
    var id = tell(told, police, "Двері зламано");
    assertThatThrownBy(() -> olena.call(() -> own.register(id, null, null)))
        .isInstanceOf(Conflict.class);
    var stranger = Workplace.of("NPU");
    assertThatThrownBy(() -> stranger.call(() -> own.register(id, null, null)))
        .isInstanceOf(NotFound.class);

    var made = police.call(() -> own.register(id, null, RequestKey.of("o-1", "own")));

    assertThat(police.call(() -> own.register(id, null, RequestKey.of("o-1", "own"))))
        .isEqualTo(made);
    var report = police.call(() -> reports.find(made.id()));
    assertThat(report.facts().channel()).isEqualTo("SUBJECT");
    assertThat(report.words().narrative()).isEqualTo("Двері зламано");
    assertThat(report.people())
        .extracting(one -> Objects.requireNonNull(one.identity()).name())
        .contains("Небувалюк Оксана Петрівна", "Небувалюк Петро Іванович", "Небувалюк Марійка");
    assertThat(owed(id)).as("registering acknowledges").isEmpty();
    assertThat(police.call(() -> own.noticeOf(made.id()))).contains(id);
    assertThat(there(told, id)).isEqualTo(new Arrival.Own(null, made.reference()));
    assertThatThrownBy(() -> police.call(() -> own.register(id, null, null)))
        .isInstanceOf(Conflict.class);
    assertThat(police.call(() -> reports.count(ReportFilter.ALL))).isEqualTo(1);

    police.run(() -> striking.strike(made.id(), 1, Strike.Reason.TRIAL, null));
    assertThat(there(told, id)).isNull();
    var again = police.call(() -> own.register(id, null, null));
    police.run(() -> striking.restore(made.id()));
    assertThat(there(told, id)).isEqualTo(new Arrival.Own(null, again.reference()));
  }

  @Test
  void whoIsToldOfWithoutANameIsNamedInTheReceiversReportToo() {
    var named =
        List.of(
            ReportRecords.named("VICTIM", "Небувалюк Оксана Петрівна", null),
            ReportRecords.named("CHILD_WITNESS", "", "PARENT_CHILD"));
    var report = new NewReport(facts(List.of(), 0), null, named);
    var told = olena.call(() -> intake.register(report, null));
    var id = tell(told, police, null);

    var made = police.call(() -> own.register(id, null, null));

    assertThat(police.call(() -> reports.find(made.id())).people())
        .extracting(Report.Involved::role, Report.Involved::relationship)
        .containsExactly(tuple("VICTIM", null), tuple("CHILD_WITNESS", "PARENT_CHILD"));
    var subject = new Subject(Intake.KIND, made.id(), made.reference());
    assertThat(open(police.call(() -> duties.on(subject)).stream())).contains("D5-CHILDREN");
  }

  @Test
  void whileAColleagueSaysItWasReceivedAnotherRegistersIt() throws Exception {
    var id = tell(registered(List.of()), police, null);
    var late = new AtomicReference<CompletableFuture<Registered>>();

    police.run(
        () ->
            transactions.executeWithoutResult(
                _ -> {
                  arrivals.take(id, null);
                  late.set(
                      CompletableFuture.supplyAsync(
                          () -> police.call(() -> own.register(id, null, null))));
                  assertThat(late.get()).failsWithin(Duration.ofMillis(700));
                }));

    var made = Objects.requireNonNull(late.get()).get(20, TimeUnit.SECONDS);
    assertThat(police.call(() -> own.noticeOf(made.id()))).contains(id);
    assertThat(owed(id)).isEmpty();
  }

  private Arrival.@Nullable Own there(Registered told, UUID notice) {
    return Objects.requireNonNull(olena.call(() -> arrivals.of(told.id())).get(notice)).own();
  }

  @Test
  void theDeskSeesWhatItIsToldAndSaysThatItReceivedItAndTheSenderSeesThat() {
    var report = registered(List.of());
    var id = tell(report, police, "Двері зламано");

    var received = police.call(() -> arrivals.received(true, null, 10));
    assertThat(received).hasSize(1);
    var told = received.getFirst();
    assertThat(told.people())
        .extracting(Arrival.Who::name)
        .containsExactlyInAnyOrder(
            "Небувалюк Оксана Петрівна", "Небувалюк Петро Іванович", "Небувалюк Марійка");
    assertThat(Objects.requireNonNull(told.content()).place()).isEqualTo("вигадане місце");
    assertThat(told.content().words()).isEqualTo("Двері зламано");
    assertThat(owed(id)).containsExactly("NOTICE-ANSWER");

    police.run(() -> arrivals.take(id, "Зареєстровано за № 17"));

    assertThat(owed(id)).isEmpty();
    assertThat(police.call(() -> arrivals.received(true, null, 10))).isEmpty();
    assertThat(police.call(() -> arrivals.received(false, null, 10))).hasSize(1);
    var back = Objects.requireNonNull(olena.call(() -> arrivals.of(report.id())).get(id));
    assertThat(back.isTaken()).isTrue();
    assertThat(back.answer()).isEqualTo("Зареєстровано за № 17");
    assertThatThrownBy(() -> police.run(() -> arrivals.take(id, null)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> olena.run(() -> arrivals.take(id, null))).isInstanceOf(Conflict.class);
  }

  @Test
  void anExecutiveCommitteeIsToldAsTheExecutiveBodiesOfTheCouncil() {
    var committee = Workplace.of("EXECUTIVE_COMMITTEE");
    var report = registered(List.of());
    assertThat(olena.call(() -> arrivals.desks("HROMADA"))).containsKey(committee.unit());

    var id = tell(report, committee, null);

    assertThat(committee.call(() -> arrivals.received(true, null, 10))).hasSize(1);
    var subject = new Subject(SentNotices.KIND, id, report.reference());
    assertThat(open(committee.call(() -> duties.on(subject)).stream()))
        .containsExactly("NOTICE-ANSWER");
    assertThat(olena.call(() -> notices.of(report.id())))
        .extracting(Notice::told)
        .containsExactly("HROMADA");
  }

  @Test
  void whatNeedsHelpAtOnceIsConfirmedInTwoHours() {
    var urgent = tell(registered(List.of("POLICE")), police, null);

    assertThat(owed(urgent)).containsExactly("NOTICE-ANSWER-URGENT");
    assertThat(police.call(() -> arrivals.look(urgent)).urgent()).isTrue();
  }

  @Test
  void itSettlesWhatWasOwedLikeEveryNoticeAndPassesTheSameGate() {
    var report = registered(List.of());
    var shelter = Workplace.of("SHELTER");
    assertThat(owedOn(report)).contains("D5-POLICE");

    assertThatThrownBy(() -> tell(report, shelter, null))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("consents.none");
    assertThat(shelter.call(() -> arrivals.received(false, null, 10))).isEmpty();
    tell(report, police, null);
    assertThat(owedOn(report)).doesNotContain("D5-POLICE");
    assertThat(olena.call(() -> notices.of(report.id())).getFirst().ground()).isEqualTo("CHILD");
  }

  @Test
  void whoDoesNotGoThereIsToldOfThoseWhoSufferedOnlyAndNotWhere() {
    var report = registered(List.of());
    var shelter = Workplace.of("SHELTER");
    var id =
        olena.call(
            () -> arrivals.send(report.id(), new Arrival.New(shelter.unit(), null), VITAL, null));

    var told = shelter.call(() -> arrivals.look(id));
    assertThat(told.people())
        .extracting(Arrival.Who::role)
        .containsExactlyInAnyOrder("VICTIM", "CHILD_WITNESS");
    assertThat(Objects.requireNonNull(told.content()).place()).isNull();
  }

  @Test
  void aMistakeLeavesTheSightOfTheReceiverAndIsOwedByNobodyThere() {
    var report = registered(List.of());
    var id = tell(report, police, null);

    olena.run(() -> notices.undo(report.id(), id));

    assertThatThrownBy(() -> police.call(() -> arrivals.look(id))).isInstanceOf(NotFound.class);
    assertThat(police.call(() -> arrivals.received(false, null, 10))).isEmpty();
    assertThat(owed(id)).isEmpty();
    assertThat(owedOn(report)).contains("D5-POLICE");
    assertThat(olena.call(() -> arrivals.look(id)).withdrawnAt()).isNotNull();
  }

  @Test
  void aReportMadeOfANoticeLeadsToItNoMoreOnceThatIsWithdrawn() {
    var report = registered(List.of());
    var id = tell(report, police, null);
    var made = police.call(() -> own.register(id, null, null));

    olena.run(() -> notices.undo(report.id(), id));

    assertThat(police.call(() -> own.noticeOf(made.id()))).isEmpty();
    assertThat(police.call(() -> reports.find(made.id())).strike()).isNull();
  }

  @Test
  void strangersSeeNothingAndWhereNobodyWorksNothingIsSent() {
    var report = registered(List.of());
    var id = tell(report, police, null);
    assertThatThrownBy(() -> Workplace.of("NPU").call(() -> arrivals.look(id)))
        .isInstanceOf(NotFound.class);

    var empty = kindOf(Role.ADMINISTRATOR);
    assertThatThrownBy(() -> tell(report, empty, null))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("intake.arrival.noDesk");
    assertThatThrownBy(() -> tell(report, olena, null)).isInstanceOf(BadRequest.class);
  }

  /// The database knows roles by name: those without case work receive nothing.
  @Test
  void aDeskIsWhereSomebodyReadsCases() {
    var report = registered(List.of());
    for (var role : Role.values()) {
      var there = kindOf(role);
      var asked = new Arrival.New(there.unit(), null);
      if (role.rights().contains(Right.CASE_READ)) {
        assertThat(olena.call(() -> arrivals.send(report.id(), asked, null, null))).isNotNull();
      } else {
        assertThatThrownBy(() -> olena.call(() -> arrivals.send(report.id(), asked, null, null)))
            .as(role.name())
            .isInstanceOf(Conflict.class);
      }
    }
  }

  @Test
  void theSameRequestTellsOnce() {
    var report = registered(List.of());
    var asked = new Arrival.New(police.unit(), null);
    var key = RequestKey.of("n-1", "notice");
    var id = olena.call(() -> arrivals.send(report.id(), asked, null, key));

    assertThat(olena.call(() -> arrivals.send(report.id(), asked, null, key))).isEqualTo(id);
    assertThat(olena.call(() -> notices.of(report.id()))).hasSize(1);
  }

  @Test
  void whoIsCloseToSomebodyNamedReceivesItNot() {
    var petro = Someone.as(Role.CASE_WORKER, police.unit()).settle().acting();
    petro.run(() -> relatives.name(Identity.named("Небувалюк Оксана Петрівна"), Tie.SIBLING));
    var id = tell(registered(List.of()), police, null);

    assertThat(petro.call(() -> arrivals.received(false, null, 10))).isEmpty();
    assertThatThrownBy(() -> petro.call(() -> arrivals.look(id))).isInstanceOf(NotFound.class);
    assertThat(police.call(() -> arrivals.look(id)).people()).isNotEmpty();
  }

  @Test
  void whatNamesSomebodyTheSenderSealedSinceIsClosedToTheReceiver() {
    var report = registered(List.of());
    var id = tell(report, police, null);
    var named = olena.call(() -> reports.find(report.id())).people().getFirst().person();
    var head = Someone.as(Role.COORDINATOR, olena.unit()).settle().acting();
    assertThat(police.call(() -> arrivals.look(id)).people()).isNotEmpty();

    head.run(() -> clearance.seal(Persons.KIND, named, Set.of(), SealReason.THREAT));

    assertThatThrownBy(() -> police.call(() -> arrivals.look(id))).isInstanceOf(NotFound.class);
  }

  @Test
  void whoIsCloseToSomebodyTheReportStruckOutReceivesItNeitherAndTheOthersSeeThatItDid() {
    var petro = Someone.as(Role.CASE_WORKER, police.unit()).settle().acting();
    petro.run(() -> relatives.name(Identity.named("Небувалюк Петро Іванович"), Tie.SIBLING));
    var report = registered(List.of());
    var id = tell(report, police, null);
    assertThat(petro.call(() -> arrivals.received(false, null, 10))).isEmpty();
    var wrong = olena.call(() -> reports.find(report.id())).in("OFFENDER").getFirst();

    olena.run(() -> people.strikeOut(report.id(), wrong.id()));

    assertThat(petro.call(() -> arrivals.received(false, null, 10))).isEmpty();
    assertThatThrownBy(() -> petro.call(() -> arrivals.look(id))).isInstanceOf(NotFound.class);
    assertThat(police.call(() -> arrivals.look(id)).people())
        .filteredOn(Arrival.Who::struck)
        .extracting(Arrival.Who::name)
        .containsExactly("Небувалюк Петро Іванович");
  }

  @Test
  void looksAtANoticeStandInTheExtractOfThoseItNamesOnBothSides() {
    var report = registered(List.of());
    var id = tell(report, police, null);
    var named = olena.call(() -> reports.find(report.id()));
    var victim = named.in("VICTIM").getFirst().person();
    var offender = named.in("OFFENDER").getFirst().person();

    for (var side : List.of(olena, police)) {
      assertThat(named(side, victim)).containsEntry(id, true);
      assertThat(named(side, offender)).containsEntry(id, false);
    }
    assertThat(named(Workplace.of("NPU"), victim)).isEmpty();

    olena.run(() -> people.strikeOut(report.id(), named.in("VICTIM").getFirst().id()));

    assertThat(named(police, victim)).containsEntry(id, false);
  }

  private Map<UUID, Boolean> named(Acting side, UUID person) {
    return Someone.as(Role.AUDITOR, side.unit())
        .settle()
        .acting()
        .call(() -> transactions.execute(_ -> naming.naming(List.of(person))))
        .stream()
        .collect(Collectors.toMap(Naming.Named::record, Naming.Named::told));
  }

  @Test
  void whoIsDestroyedIsNamedNoMoreAndWithTheLastWhoSufferedGoesWhatWasTold() {
    var report = registered(List.of());
    var id = tell(report, police, "Двері зламано");
    var people = olena.call(() -> reports.find(report.id()));

    destroy(people.in("VICTIM").getFirst().person());
    var left = police.call(() -> arrivals.look(id));
    assertThat(left.people())
        .extracting(Arrival.Who::role)
        .containsExactlyInAnyOrder("OFFENDER", "CHILD_WITNESS");
    assertThat(left.content()).isNotNull();

    destroy(people.in("CHILD_WITNESS").getFirst().person());
    var last = police.call(() -> arrivals.look(id));
    assertThat(last.content()).isNull();
    police.run(() -> arrivals.take(id, "пізно"));
    assertThat(owed(id)).isEmpty();
  }

  private void destroy(UUID person) {
    olena.run(() -> destructions.ask(person, Shredding.Reason.SUBJECT_ASKED));
    Someone.as(Role.COORDINATOR, olena.unit())
        .settle()
        .acting()
        .run(() -> destructions.confirm(person));
  }

  private Registered registered(List<String> urgent) {
    var report = ReportRecords.report();
    var asked = new NewReport(facts(urgent, 1), report.words(), report.people());
    return olena.call(() -> intake.register(asked, null));
  }

  private static Facts facts(List<String> urgent, int children) {
    var facts = ReportRecords.facts(null);
    return new Facts(
        facts.scenario(),
        facts.basis(),
        facts.channel(),
        facts.reporter(),
        null,
        facts.kind(),
        facts.forms(),
        facts.hazards(),
        urgent,
        children,
        false);
  }

  private UUID tell(Registered report, Acting receiver, @Nullable String words) {
    return olena.call(
        () -> arrivals.send(report.id(), new Arrival.New(receiver.unit(), words), null, null));
  }

  private List<String> owed(UUID notice) {
    var subject = new Subject(SentNotices.KIND, notice, "1");
    return open(police.call(() -> duties.on(subject)).stream());
  }

  private List<String> owedOn(Registered report) {
    var subject = new Subject(Intake.KIND, report.id(), report.reference());
    return open(olena.call(() -> duties.on(subject)).stream());
  }

  private static List<String> open(Stream<Duty> duties) {
    return duties.filter(Duty::isOpen).map(duty -> duty.rule().code()).toList();
  }

  private static Acting kindOf(Role role) {
    return Workplace.of("SSD", role);
  }
}
