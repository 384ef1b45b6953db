package ua.kolo.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;
import ua.kolo.audit.Written;
import ua.kolo.clearance.Incident.What;
import ua.kolo.clearance.IncidentFilter.Shown;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.Ids;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

@KoloTest
class ClearanceTests {
  private static final Set<Right> STAFF = Set.of(Right.BREAK_GLASS, Right.RECORD_SEAL);
  private static final UUID LAST = new UUID(-1, -1);
  private final UUID here = UUID.randomUUID();
  private final UUID there = UUID.randomUUID();
  private final Acting olena = acting(here, STAFF);
  private final Acting colleague = acting(here, STAFF);
  private final Acting reviewer = acting(here, Set.of(Right.ACCESS_REVIEW));
  private final Acting owner = acting(there, Set.of(Right.ACCESS_REVIEW));
  private final Clearance clearance;
  private final TieReview tieReview;
  private final Judging judging;
  private final TriedNotes notes;
  private final Incidents incidents;
  private final Attempts attempts;
  private final Ties ties;
  private final Sealings sealings;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ClearanceTests(
      Clearance clearance,
      TieReview tieReview,
      Judging judging,
      TriedNotes notes,
      Incidents incidents,
      Attempts attempts,
      Ties ties,
      Sealings sealings,
      ApplicationEventPublisher events,
      Clock clock,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.clearance = clearance;
    this.tieReview = tieReview;
    this.judging = judging;
    this.notes = notes;
    this.incidents = incidents;
    this.attempts = attempts;
    this.ties = ties;
    this.sealings = sealings;
    this.events = events;
    this.clock = clock;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Test
  void aBrokenGlassOpensOneRecordForReadingToOnePerson() {
    var foreign = notes.of(there);
    var other = notes.of(there);

    olena.run(() -> clearance.breakGlass("note", foreign, Reason.THREAT_TO_LIFE));

    assertThat(sees(olena, foreign)).isTrue();
    assertThat(sees(olena, other)).isFalse();
    assertThat(sees(colleague, foreign)).isFalse();
    assertThat(changes(olena, foreign)).isFalse();
  }

  @Test
  void theGlassClosesAfterThreeHours() {
    var foreign = notes.of(there);
    var earlier = Clock.offset(clock, Duration.ofHours(-3).minusSeconds(1));
    var door = new Clearance(List.of(notes), incidents, attempts, ties, sealings, events, earlier);

    olena.run(
        () ->
            transaction.executeWithoutResult(
                _ -> door.breakGlass("note", foreign, Reason.LEGAL_TERM)));

    assertThat(sees(olena, foreign)).isFalse();
  }

  @Test
  void bothInstitutionsLearnOfItAndTheTrailKeepsIt() {
    var foreign = notes.of(there);

    var incident = olena.call(() -> clearance.breakGlass("note", foreign, Reason.CHILD_IN_DANGER));

    assertThat(waitingFor(reviewer)).containsExactly(incident.id());
    assertThat(waitingFor(owner)).containsExactly(incident.id());
    assertThat(waitingFor(acting(UUID.randomUUID(), Set.of(Right.ACCESS_REVIEW)))).isEmpty();
    assertThat(Written.about(foreign)).contains("INSERT clearance.incident");
  }

  @Test
  void onesOwnRecordNeedsNoBreaking() {
    var own = notes.of(here);

    assertThatThrownBy(() -> olena.run(() -> clearance.breakGlass("note", own, Reason.OTHER_DUTY)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void whoHasNotTheRightBreaksNothing() {
    var foreign = notes.of(there);

    assertThatThrownBy(
            () -> reviewer.run(() -> clearance.breakGlass("note", foreign, Reason.OTHER_DUTY)))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void theVerdictIsAnothersAndGivenOnce() {
    var foreign = notes.of(there);
    var both = acting(here, Set.of(Right.BREAK_GLASS, Right.ACCESS_REVIEW));
    var incident = both.call(() -> clearance.breakGlass("note", foreign, Reason.PERSON_ASKED));

    assertThatThrownBy(() -> both.run(() -> judge(incident, Verdict.JUSTIFIED)))
        .isInstanceOf(Conflict.class);
    owner.run(() -> judge(incident, Verdict.UNJUSTIFIED));
    assertThatThrownBy(() -> owner.run(() -> judge(incident, Verdict.JUSTIFIED)))
        .isInstanceOf(Conflict.class);

    assertThat(both.call(clearance::mine))
        .extracting(Incident::verdict)
        .containsExactly(Verdict.UNJUSTIFIED);
    assertThat(waitingFor(owner)).isEmpty();
  }

  @Test
  void aVerdictIsTakenBackByWhoGaveItWithinADay() {
    var foreign = notes.of(there);
    var incident = olena.call(() -> clearance.breakGlass("note", foreign, Reason.OTHER_DUTY));
    var colleague = acting(there, Set.of(Right.ACCESS_REVIEW));
    owner.run(() -> judge(incident, Verdict.UNJUSTIFIED));
    var judged = owner.call(() -> clearance.incidents(IncidentFilter.ALL, LAST, 1)).getFirst();
    assertThat(judged.ownReason()).isEqualTo(VerdictReason.OTHER_WAY);

    assertThatThrownBy(() -> colleague.run(() -> judging.takeBack(incident.id())))
        .isInstanceOf(Conflict.class);
    owner.run(() -> judging.takeBack(incident.id()));

    assertThat(waitingFor(owner)).containsExactly(incident.id());
    assertThat(Written.about(incident.id())).contains("DELETE clearance.verdict");
    owner.run(() -> judge(incident, Verdict.JUSTIFIED));
    aDayPasses(incident);
    assertThatThrownBy(() -> owner.run(() -> judging.takeBack(incident.id())))
        .isInstanceOf(Conflict.class);
  }

  private static void aDayPasses(Incident incident) {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(
          "update clearance.verdict set given_at = given_at - interval '25 hours' where id = '%s'"
              .formatted(incident.id()));
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private void judge(Incident incident, Verdict verdict) {
    judging.judge(incident.id(), verdict, VerdictReason.OTHER_WAY);
  }

  @Test
  void aColleaguesVerdictTakesNothingFromTheOwnersList() {
    var foreign = notes.of(there);
    var incident = olena.call(() -> clearance.breakGlass("note", foreign, Reason.OTHER_DUTY));

    reviewer.run(() -> judge(incident, Verdict.JUSTIFIED));

    assertThat(waitingFor(reviewer)).isEmpty();
    assertThat(waitingFor(owner)).containsExactly(incident.id());
    assertThat(owner.call(clearance::waiting)).isEqualTo(new Waiting(1, 0));
    assertThat(olena.call(clearance::mine).getFirst().verdict()).isNull();

    owner.run(() -> judge(incident, Verdict.UNJUSTIFIED));

    assertThat(waitingFor(owner)).isEmpty();
    assertThat(olena.call(clearance::mine))
        .singleElement()
        .satisfies(
            judged -> {
              assertThat(judged.verdict()).isEqualTo(Verdict.UNJUSTIFIED);
              assertThat(judged.senders()).isEqualTo(Verdict.JUSTIFIED);
            });
    assertThatThrownBy(() -> reviewer.run(() -> judge(incident, Verdict.UNJUSTIFIED)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aRecordThatNamesOneOrOnesKinIsClosedAndTheAttemptReportedOnce() {
    var own = notes.of(here);
    assertThat(sees(olena, own)).isTrue();

    olena.run(() -> clearance.declare("note", own, Tie.SIBLING));

    assertThat(sees(olena, own)).isFalse();
    assertThat(sees(colleague, own)).isTrue();
    assertThatThrownBy(() -> olena.run(() -> clearance.mustBeOpen("note", own)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> olena.run(() -> clearance.mustBeOpen("note", own)))
        .isInstanceOf(NotFound.class);
    assertThat(reviewer.call(() -> clearance.incidents(IncidentFilter.WAITING, Ids.next(), 10)))
        .extracting(Incident::what)
        .containsExactly(What.CONFLICT_TRIED);
  }

  @Test
  void noGlassIsBrokenOnWhatIsClosed() {
    var foreign = notes.of(there);
    olena.run(() -> clearance.declare("note", foreign, Tie.FORMER_SPOUSE));

    assertThatThrownBy(
            () -> olena.run(() -> clearance.breakGlass("note", foreign, Reason.OTHER_DUTY)))
        .isInstanceOf(NotFound.class);
    assertThat(sees(olena, foreign)).isFalse();
  }

  @Test
  void incidentsAreFoundByWhoDayInstitutionAndVerdict() {
    var first = olena.call(() -> clearance.breakGlass("note", notes.of(there), Reason.OTHER_DUTY));
    var elsewhere = UUID.randomUUID();
    var other =
        colleague.call(() -> clearance.breakGlass("note", notes.of(elsewhere), Reason.LEGAL_TERM));
    reviewer.run(() -> judge(other, Verdict.MISTAKE));
    var today = Days.today(clock);

    assertThat(found(new IncidentFilter(Shown.ALL, null, null, null, null)))
        .containsExactly(other.id(), first.id());
    assertThat(found(new IncidentFilter(Shown.ALL, first.person(), null, null, null)))
        .containsExactly(first.id());
    assertThat(found(new IncidentFilter(Shown.ALL, null, today, today, elsewhere)))
        .containsExactly(other.id());
    assertThat(found(new IncidentFilter(Shown.MISTAKE, null, null, null, null)))
        .containsExactly(other.id());
    assertThat(found(new IncidentFilter(Shown.ALL, null, today.plusDays(1), null, null))).isEmpty();
    assertThat(found(new IncidentFilter(Shown.ALL, null, null, today.minusDays(1), null)))
        .isEmpty();
    assertThat(reviewer.call(clearance::institutionsOfIncidents))
        .containsExactlyInAnyOrder(here, there, elsewhere);
  }

  private List<UUID> found(IncidentFilter filter) {
    return reviewer.call(() -> clearance.incidents(filter, LAST, 10)).stream()
        .map(Incident::id)
        .toList();
  }

  @Test
  void aReviewerIsLedToTheRecordOnlyWhereItIsOpenToThem() {
    var reads = acting(here, Set.of(Right.ACCESS_REVIEW, Right.PERSON_READ));
    var own = notes.of(here);
    var sealed = notes.of(here);
    var foreign = notes.of(there);
    olena.run(() -> clearance.seal("note", sealed, Set.of(), SealReason.THREAT));

    assertThat(reads.call(() -> clearance.ownAddress("note", own)))
        .contains(clearance.address("note", own));
    assertThat(reads.call(() -> clearance.ownAddress("note", sealed))).isEmpty();
    assertThat(reads.call(() -> clearance.ownAddress("note", foreign))).isEmpty();
    assertThat(reads.call(() -> clearance.ownAddress("parcel", own))).isEmpty();
    assertThat(reviewer.call(() -> clearance.ownAddress("note", own))).isEmpty();
    assertThat(reviewer.call(() -> clearance.incidents(IncidentFilter.WAITING, LAST, 10)))
        .isEmpty();
  }

  @Test
  void whoEndsATieSaysWhy() {
    var own = notes.of(here);
    olena.run(() -> clearance.declare("note", own, Tie.CLOSE));
    var tie = olena.call(() -> clearance.myTies(0, 50)).getFirst().id();

    reviewer.run(() -> tieReview.end(tie, TieEnd.NAMESAKE));

    var ended = reviewer.call(() -> tieReview.ofOthers(TieFilter.of("", true), 0, 10)).getFirst();
    assertThat(ended.endReason()).isEqualTo(TieEnd.NAMESAKE);
    reviewer.run(() -> tieReview.renew(tie));
    var again = reviewer.call(() -> tieReview.ofOthers(TieFilter.of("", true), 0, 10)).getFirst();
    assertThat(again.endReason()).isNull();
  }

  @Test
  void aTieIsEndedByAnotherOnly() {
    var own = notes.of(here);
    var both = acting(here, Set.of(Right.ACCESS_REVIEW));
    both.run(() -> clearance.declare("note", own, Tie.CLOSE));
    var tie = both.call(() -> clearance.myTies(0, 50)).getFirst().id();

    assertThatThrownBy(() -> both.run(() -> tieReview.end(tie, TieEnd.MISTAKE)))
        .isInstanceOf(NotFound.class);
    reviewer.run(() -> tieReview.end(tie, TieEnd.MISTAKE));

    assertThat(sees(both, own)).isTrue();
  }

  @Test
  void aTieEndedByASlipIsClosedAgainByAnotherOnly() {
    var own = notes.of(here);
    var both = acting(here, Set.of(Right.ACCESS_REVIEW));
    both.run(() -> clearance.declare("note", own, Tie.CLOSE));
    var tie = both.call(() -> clearance.myTies(0, 50)).getFirst().id();
    reviewer.run(() -> tieReview.end(tie, TieEnd.MISTAKE));

    assertThatThrownBy(() -> both.run(() -> tieReview.renew(tie))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> owner.run(() -> tieReview.renew(tie))).isInstanceOf(NotFound.class);
    reviewer.run(() -> tieReview.renew(tie));

    assertThat(sees(both, own)).isFalse();
    assertThatThrownBy(() -> reviewer.run(() -> tieReview.renew(tie))).isInstanceOf(NotFound.class);
  }

  @Test
  void aSealedRecordIsSeenByNamedPostsOnly() {
    var own = notes.of(here);

    olena.run(() -> clearance.seal("note", own, Set.of(), SealReason.THREAT));

    assertThat(sees(olena, own)).isTrue();
    assertThat(sees(colleague, own)).isFalse();
    assertThat(changes(colleague, own)).isFalse();
    assertThatThrownBy(() -> colleague.run(() -> clearance.mustBeOpen("note", own)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> colleague.run(() -> clearance.unseal("note", own, LiftReason.MISTAKE)))
        .isInstanceOf(NotFound.class);
    assertThat(sees(Acting.system(here), own)).isTrue();

    olena.run(() -> clearance.unseal("note", own, LiftReason.MISTAKE));
    assertThat(sees(colleague, own)).isTrue();
  }

  @Test
  void aGlassBrokenOnOneKindOfRecordOpensNoSealedOneOfAnother() throws Exception {
    var person = Ids.next();
    sealed("person", person, there);
    olena.run(() -> clearance.breakGlass("note", notes.of(there), Reason.THREAT_TO_LIFE));

    assertThat(
            counts(olena, "select 1 where :note = any (clearance.closed_to_me('person'))", person))
        .isTrue();
  }

  private static void sealed(String kind, UUID record, UUID unit) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into clearance.sealing (id, kind, record, unit, posts, sealed_at)
          values (gen_random_uuid(), '%s', '%s', '%s', array[gen_random_uuid()], now())
          """
              .formatted(kind, record, unit));
    }
  }

  @Test
  void onlyTheInstitutionThatKeepsARecordSealsIt() {
    var foreign = notes.of(there);

    assertThatThrownBy(
            () -> olena.run(() -> clearance.seal("note", foreign, Set.of(), SealReason.THREAT)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whoeverBrokeTheGlassClosesItEarlyAndNobodyElse() {
    var foreign = notes.of(there);
    var opened = olena.call(() -> clearance.breakGlass("note", foreign, Reason.LEGAL_TERM));
    assertThatThrownBy(() -> colleague.run(() -> clearance.closeGlass(opened.id())))
        .isInstanceOf(NotFound.class);

    olena.run(() -> clearance.closeGlass(opened.id()));

    assertThat(sees(olena, foreign)).isFalse();
    assertThat(olena.call(clearance::openNow)).isEmpty();
    assertThatThrownBy(() -> olena.run(() -> clearance.closeGlass(opened.id())))
        .isInstanceOf(NotFound.class);
  }

  private List<UUID> waitingFor(Acting who) {
    return who.call(() -> clearance.incidents(IncidentFilter.WAITING, Ids.next(), 10)).stream()
        .map(Incident::id)
        .toList();
  }

  private boolean sees(Acting who, UUID note) {
    return counts(who, "select 1 from trying.note where id = :note", note);
  }

  private boolean changes(Acting who, UUID note) {
    return counts(who, "update trying.note set unit = unit where id = :note returning 1", note);
  }

  private boolean counts(Acting who, String sql, UUID note) {
    return who.call(
        () ->
            Boolean.TRUE.equals(
                transaction.execute(
                    _ ->
                        !jdbc.sql(sql).param("note", note).query(Integer.class).list().isEmpty())));
  }

  private static Acting acting(UUID unit, Set<Right> rights) {
    return Acting.person(UUID.randomUUID(), "проба", UUID.randomUUID(), unit, rights);
  }
}
