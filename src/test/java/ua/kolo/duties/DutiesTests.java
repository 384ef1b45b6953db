package ua.kolo.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.kolo.duties.DutyFilter.Scope.OPENED;
import static ua.kolo.duties.DutyFilter.Scope.OURS;
import static ua.kolo.duties.DutyFilter.Scope.WATCHED;
import static ua.kolo.duties.DutyFilter.Which.ALL;
import static ua.kolo.duties.DutyFilter.Which.OPEN;
import static ua.kolo.duties.DutyFilter.Which.OVERDUE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.KoloTest;
import ua.kolo.counts.Count;
import ua.kolo.counts.CountQuery;
import ua.kolo.directory.Directory;
import ua.kolo.duties.Waiver.Reason;
import ua.kolo.duties.law.Rule;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.NotFound;

@KoloTest
class DutiesTests {
  private static final Instant LONG_AGO = Instant.parse("2026-05-14T08:45:00Z");
  private final Instant now = Clock.systemUTC().instant();
  private final Duties duties;
  private final Timeliness timeliness;
  private final DutyCounting counting;
  private final TransactionTemplate transactions;
  private final Office office;
  private final UUID stranger;

  DutiesTests(
      Duties duties,
      Timeliness timeliness,
      DutyCounting counting,
      PlatformTransactionManager transactions,
      Directory directory) {
    this.duties = duties;
    this.timeliness = timeliness;
    this.counting = counting;
    this.transactions = new TransactionTemplate(transactions);
    office = Office.open(directory);
    stranger = office.found("Чужа установа");
  }

  @Test
  void anEventOpensADutyForEachRuleThatHolds() {
    var school = office.event("VIOLENCE_DETECTED", Set.of("BY_SCHOOL"), now, "EDU");
    var child = office.event("VIOLENCE_DETECTED", Set.of("BY_SCHOOL", "CHILD"), now, "EDU");

    assertThat(codes(school)).containsExactlyInAnyOrder("D1-POLICE", "D1-JOURNAL");
    assertThat(codes(child)).containsExactlyInAnyOrder("D1-POLICE", "D1-JOURNAL", "D1-CHILDREN");
  }

  @Test
  void anEventToldTwiceOpensOnce() {
    var event = office.event("VIOLENCE_REPORTED", Set.of(), now, Rule.OWNER);

    assertThat(open(event).duties()).hasSize(1);
    assertThat(open(event).duties()).isEmpty();
    assertThat(office.work(() -> duties.on(event.subject()))).hasSize(1);
  }

  @Test
  void aRuleWithoutAnInstitutionToOweItIsReported() {
    var opened = open(office.event("INJURIES_FOUND", Set.of("CHILD"), now));

    assertThat(opened.duties()).isEmpty();
    assertThat(opened.unowed()).containsExactly("D6-CHILDREN");
  }

  @Test
  void aRuleHoldsOnlyOnTheDaysItIsInForce() {
    var before = Instant.parse("2025-11-18T12:00:00Z");
    var event = office.event("CHILD_ABUSED_IN_INSTITUTION", Set.of(), before, Rule.OWNER);

    assertThat(open(event).duties()).isEmpty();
  }

  @Test
  void whoOwesOpensOrWatchesSeesItAndNobodyElse() {
    var other = office.found("Інша установа");
    var event = office.event("INJURIES_FOUND", Set.of("CHILD"), now);
    var told =
        new Event(
            event.trigger(),
            event.flags(),
            event.subject(),
            event.at(),
            Map.of("HEALTH", other, Rule.COORDINATOR, office.watching()),
            null);
    var id = open(told).duties().getFirst();

    assertThat(office.at(other, () -> list(OURS, OPEN))).containsExactly(id);
    assertThat(office.work(() -> list(OPENED, OPEN))).containsExactly(id);
    assertThat(office.watch(() -> list(WATCHED, OPEN))).containsExactly(id);
    assertThat(office.work(() -> list(OURS, OPEN))).isEmpty();
    assertThatThrownBy(() -> office.at(stranger, () -> duties.find(id)))
        .isInstanceOf(NotFound.class);
    assertThat(office.at(stranger, () -> duties.on(event.subject()))).isEmpty();
  }

  @Test
  void aFactSettlesOnlyWhatItsInstitutionOwes() {
    var event = office.event("VIOLENCE_REPORTED", Set.of("CHILD"), now, Rule.OWNER);
    open(event);
    var fact = new Fact("notice", Ids.next(), now);

    assertThat(office.watch(() -> duties.settle(event.subject(), "NOTIFY_POLICE", fact))).isZero();
    assertThat(office.work(() -> duties.settle(event.subject(), "NOTIFY_POLICE", fact))).isOne();
    assertThat(office.work(() -> duties.on(event.subject())))
        .filteredOn(Duty::isOpen)
        .extracting(duty -> duty.rule().action())
        .containsExactlyInAnyOrder("NOTIFY_PARTNERS", "NOTIFY_CHILDREN_SERVICE");
  }

  @Test
  void aFactThatTurnedOutWrongLeavesTheDutyOwedByTheOldMoment() {
    var event = office.event("VIOLENCE_REPORTED", Set.of(), now, Rule.OWNER);
    var id = open(event).duties().getFirst();
    var due = found(id).dueAt();
    var fact = new Fact("notice", Ids.next(), now);
    office.work(() -> duties.settle(event.subject(), "NOTIFY_PARTNERS", fact));

    assertThat(office.work(() -> duties.unsettle(event.subject(), "notice", fact.id()))).isOne();
    assertThat(found(id).isOpen()).isTrue();
    assertThat(found(id).dueAt()).isEqualTo(due);
  }

  @Test
  void nothingIsDoneInTheFuture() {
    var event = office.event("VIOLENCE_REPORTED", Set.of(), now, Rule.OWNER);
    open(event);
    var fact = new Fact("notice", Ids.next(), now.plus(Duration.ofDays(1)));

    assertThatThrownBy(
            () -> office.work(() -> duties.settle(event.subject(), "NOTIFY_PARTNERS", fact)))
        .isInstanceOf(BadRequest.class);
  }

  @Test
  void aWaiverNeedsAReasonAndCanBeTakenBack() {
    var id = open(office.event("VIOLENCE_REPORTED", Set.of(), now, Rule.OWNER)).duties().getFirst();

    assertThatThrownBy(() -> waive(office.unit(), id, new Waiver(Reason.OTHER, " ")))
        .isInstanceOf(BadRequest.class);
    waive(office.watching(), id, new Waiver(Reason.DUPLICATE, null));
    assertThat(found(id).state()).isEqualTo(Duty.State.WAIVED);
    assertThatThrownBy(() -> waive(office.unit(), id, new Waiver(Reason.DUPLICATE, null)))
        .isInstanceOf(Conflict.class);
    office.work(() -> done(() -> duties.unwaive(id)));
    assertThat(found(id).isOpen()).isTrue();
  }

  @Test
  void whoOnlyOpenedItDoesNotWaiveIt() {
    var owing = office.found("Інша установа");
    var event = office.event("INJURIES_FOUND", Set.of("CHILD"), now);
    var told =
        new Event(
            event.trigger(),
            event.flags(),
            event.subject(),
            event.at(),
            Map.of("HEALTH", owing),
            null);
    var id = open(told).duties().getFirst();

    assertThatThrownBy(() -> waive(office.unit(), id, new Waiver(Reason.DUPLICATE, null)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> waive(stranger, id, new Waiver(Reason.DUPLICATE, null)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatWasLateWhenItsMatterWasClosedStaysLateInWhatIsCounted() {
    var late = office.event("VIOLENCE_REPORTED", Set.of(), LONG_AGO, Rule.OWNER);
    var inTime = office.event("VIOLENCE_REPORTED", Set.of(), now, Rule.OWNER);
    open(late);
    open(inTime);
    var due = Days.of(found(dutyOf(late)).dueAt());
    var later = Days.of(found(dutyOf(inTime)).dueAt());

    assertThat(office.work(() -> duties.close(late.subject()))).isOne();
    assertThat(office.work(() -> duties.close(inTime.subject()))).isOne();

    var rows = office.work(() -> timeliness.report(due, later));
    assertThat(rows)
        .extracting(TimelinessRow::total, TimelinessRow::openLate)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(1L, 1L));
    var done = CountQuery.of("DUTIES_IN_TERM", 2, CountQuery.Subject.SHARE);
    Count counted = office.work(() -> transactions.execute(_ -> counting.count(done, due, later)));
    assertThat(counted).isEqualTo(new Count.Share(0, 1));
  }

  private UUID dutyOf(Event event) {
    return office.work(() -> duties.on(event.subject())).getFirst().id();
  }

  @Test
  void aPostTakesADutyOnAndGivesItBack() {
    var id = open(office.event("VIOLENCE_REPORTED", Set.of(), now, Rule.OWNER)).duties().getFirst();

    office.work(() -> done(() -> duties.take(id)));
    assertThat(office.work(() -> list(DutyFilter.Scope.MINE, OPEN))).containsExactly(id);
    office.work(() -> done(() -> duties.giveBack(id)));
    assertThat(office.work(() -> list(DutyFilter.Scope.MINE, OPEN))).isEmpty();
    assertThatThrownBy(() -> office.watch(() -> done(() -> duties.take(id))))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void listsComeInPagesTheMostPressingFirst() {
    IntStream.range(0, 5)
        .forEach(
            day ->
                open(
                    office.event(
                        "VIOLENCE_REPORTED",
                        Set.of(),
                        LONG_AGO.minus(Duration.ofDays(day)),
                        Rule.OWNER)));

    var first = office.work(() -> duties.list(DutyFilter.of(OURS, OVERDUE), null, 3));
    var second = office.work(() -> duties.list(DutyFilter.of(OURS, OVERDUE), first.next(), 3));

    assertThat(first.total()).isEqualTo(5);
    assertThat(first.rows()).hasSize(3);
    assertThat(second.rows()).hasSize(2);
    assertThat(second.next()).isNull();
    assertThat(Stream.concat(first.rows().stream(), second.rows().stream()).map(Duty::dueAt))
        .isSorted();
    assertThat(office.work(() -> list(OURS, ALL))).hasSize(5);
  }

  @Test
  void countsPartTodayFromTheWeek() {
    open(office.event("VIOLENCE_REPORTED", Set.of(), LONG_AGO, Rule.OWNER));
    open(office.event("VIOLENCE_REPORTED", Set.of(), now, Rule.OWNER));

    var counts = office.work(() -> duties.counts(OURS));

    assertThat(counts.overdue()).isOne();
    assertThat(counts.today() + counts.week()).isOne();
    assertThat(office.watch(() -> duties.counts(WATCHED)).open()).isEqualTo(2);
  }

  private List<UUID> list(DutyFilter.Scope scope, DutyFilter.Which which) {
    return duties.list(DutyFilter.of(scope, which), null, 50).rows().stream()
        .map(Duty::id)
        .toList();
  }

  private List<String> codes(Event event) {
    open(event);
    return office.work(() -> duties.on(event.subject())).stream()
        .map(duty -> duty.rule().code())
        .toList();
  }

  private Opened open(Event event) {
    return office.work(() -> duties.open(event));
  }

  private Duty found(UUID id) {
    return office.work(() -> duties.find(id));
  }

  private void waive(UUID institution, UUID id, Waiver waiver) {
    office.at(institution, () -> done(() -> duties.waive(id, waiver)));
  }

  private static boolean done(Runnable work) {
    work.run();
    return true;
  }
}
