package ua.kolo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.LiftReason;
import ua.kolo.clearance.SealReason;
import ua.kolo.clearance.Tie;
import ua.kolo.consents.Ground;
import ua.kolo.identity.Role;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;

/// Who comes to see what when two files are joined, and what nobody lets past.
@KoloTest
class JoinedSightTests {
  private static final Ground CRIME = TwoFiles.CRIME;
  private final Joining joining;
  private final FileLinks links;
  private final Cases cases;
  private final CaseWork work;
  private final Parties parties;
  private final Participations participations;
  private final SafeContacts contacts;
  private final Clearance clearance;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final CaseRecords records;
  private final TwoFiles files;
  private final Acting olena;

  JoinedSightTests(
      Joining joining,
      FileLinks links,
      Cases cases,
      CaseWork work,
      Parties parties,
      Participations participations,
      SafeContacts contacts,
      Clearance clearance,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      CaseRecords records,
      TwoFiles files) {
    this.joining = joining;
    this.links = links;
    this.cases = cases;
    this.work = work;
    this.parties = parties;
    this.participations = participations;
    this.contacts = contacts;
    this.clearance = clearance;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.records = records;
    this.files = files;
    this.olena = files.olena();
  }

  @Test
  void nobodySeesMoreUnlessSomebodySaysSoAndTheGateLetsItThrough() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    var centre = TwoFiles.newcomer();
    olena.run(
        () -> participations.begin(leading, centre.unit(), Participation.Reason.REFERRAL, CRIME));
    assertThat(olena.call(() -> joining.preview(leading, joined)).watchers())
        .singleElement()
        .satisfies(one -> assertThat(one.isWidened()).isTrue());

    files.assertRefused(
        leading, files.asked(leading, joined, Map.of(), CRIME), "cases.refused.unsaid");
    var stays = Map.of(centre.unit(), JoinPreview.Stay.STAYS);
    files.assertRefused(leading, files.asked(leading, joined, stays, null), "consents.none");
    olena.run(() -> joining.join(leading, files.asked(leading, joined, stays, CRIME)));
    assertThat(centre.call(() -> cases.find(leading)).in("VICTIM")).hasSize(2);
    assertThatThrownBy(() -> centre.call(() -> cases.find(joined))).isInstanceOf(NotFound.class);
    assertThat(centre.call(() -> links.of(leading))).isEmpty();
  }

  @Test
  void anInstitutionOfTheJoinedFileKeepsThatAloneUnlessItIsLetIntoTheOther() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    var centre = TwoFiles.newcomer();
    var clinic = TwoFiles.newcomer();
    for (var guest : List.of(centre, clinic)) {
      olena.run(
          () -> participations.begin(joined, guest.unit(), Participation.Reason.REFERRAL, CRIME));
    }
    var stays = Map.of(clinic.unit(), JoinPreview.Stay.GOES_ON);
    olena.run(() -> joining.join(leading, files.asked(leading, joined, stays, CRIME)));

    assertThat(centre.call(() -> cases.find(joined)).joinedInto()).isNull();
    assertThatThrownBy(() -> centre.call(() -> cases.find(leading))).isInstanceOf(NotFound.class);
    assertThat(clinic.call(() -> cases.find(leading)).in("VICTIM")).hasSize(2);
    assertThat(clinic.call(() -> cases.find(leading)).sections())
        .isEqualTo(clinic.call(() -> cases.find(joined)).sections());

    files.part(joined);

    assertThatThrownBy(() -> clinic.call(() -> cases.find(leading))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> olena.run(() -> participations.restore(leading, clinic.unit())))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("cases.refused.anew");
    assertThat(clinic.call(() -> cases.find(joined)).in("VICTIM")).hasSize(1);
  }

  @Test
  void aPartEndedByTheJoiningSeesNothing() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    var centre = TwoFiles.newcomer();
    olena.run(
        () -> participations.begin(leading, centre.unit(), Participation.Reason.REFERRAL, CRIME));
    var stays = Map.of(centre.unit(), JoinPreview.Stay.ENDS);
    olena.run(() -> joining.join(leading, files.asked(leading, joined, stays, null)));

    assertThatThrownBy(() -> centre.call(() -> cases.find(leading))).isInstanceOf(NotFound.class);
  }

  @Test
  void whileASealStandsOnEitherFileOrOnSomebodyOfThemTheyAreNotJoined() {
    var head = Someone.as(Role.COORDINATOR, olena.unit()).settle().acting();
    var leading = records.open(olena);
    var joined = records.open(olena);
    var left = files.find(joined).in("CHILD_WITNESS").getFirst();
    olena.run(() -> parties.end(joined, left.id()));
    var post = Set.of(Objects.requireNonNull(olena.post()));
    var sealed = Map.of(leading, Cases.KIND, joined, Cases.KIND, left.person(), Persons.KIND);
    sealed.forEach(
        (record, kind) -> {
          head.run(() -> clearance.seal(kind, record, post, SealReason.THREAT));
          assertThatThrownBy(() -> olena.run(() -> joining.preview(leading, joined)))
              .isInstanceOf(Conflict.class)
              .hasMessageContaining("cases.refused.sealed");
          files.assertRefused(
              leading, files.asked(leading, joined, Map.of(), null), "cases.refused.sealed");
          head.run(() -> clearance.unseal(kind, record, LiftReason.MISTAKE));
        });
    files.join(leading, joined);
  }

  @Test
  void whatIsClosedToAnotherByATieIsNotJoinedByWhoSeesIt() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    var colleague = Someone.as(Role.CASE_WORKER, olena.unit()).settle().acting();
    colleague.run(() -> clearance.declare(Cases.KIND, joined, Tie.SIBLING));

    files.assertRefused(
        leading, files.asked(leading, joined, Map.of(), null), "cases.refused.sealed");
    var other = records.open(olena);
    var person = files.find(other).in("OFFENDER").getFirst().person();
    colleague.run(() -> clearance.declare(Persons.KIND, person, Tie.SIBLING));
    files.assertRefused(
        leading, files.asked(leading, other, Map.of(), null), "cases.refused.sealed");
  }

  @Test
  void aSafeContactGoesToNobodyUnlessSomebodySaysSoThoughNobodyNewComes() {
    var leading = records.open(olena);
    var joined = oneWithContact(files.find(leading).in("VICTIM").getFirst().person());
    var centre = TwoFiles.newcomer();
    olena.run(
        () -> participations.begin(leading, centre.unit(), Participation.Reason.REFERRAL, CRIME));
    assertThat(olena.call(() -> joining.preview(leading, joined)).watchers())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.sees()).isEmpty();
              assertThat(one.reaches()).hasSize(1);
              assertThat(one.isWidened()).isTrue();
            });

    files.assertRefused(
        leading, files.asked(leading, joined, Map.of(), CRIME), "cases.refused.unsaid");
    var stays = Map.of(centre.unit(), JoinPreview.Stay.STAYS);
    files.assertRefused(leading, files.asked(leading, joined, stays, null), "consents.none");
    assertThat(centre.call(() -> contacts.of(leading))).isEmpty();
    olena.run(() -> joining.join(leading, files.asked(leading, joined, stays, CRIME)));
    assertThat(centre.call(() -> contacts.of(leading))).hasSize(1);
  }

  @Test
  void aSafeContactTheLeadingFileKnowsNewerOrThatNobodyThereReadsAsksNothing() {
    var leading = records.open(olena);
    var victim = files.find(leading).in("VICTIM").getFirst().person();
    var joined = oneWithContact(victim);
    var reader = TwoFiles.newcomer();
    var police = TwoFiles.newcomer();
    for (var one : List.of(reader, police)) {
      olena.run(
          () -> participations.begin(leading, one.unit(), Participation.Reason.REFERRAL, CRIME));
    }
    var part =
        olena.call(() -> participations.of(leading)).stream()
            .filter(one -> one.institution().equals(police.unit()))
            .findFirst()
            .orElseThrow();
    olena.run(() -> participations.open(leading, part.id(), Set.of(Section.IDENTITY)));
    assertThat(olena.call(() -> joining.preview(leading, joined)).watchers())
        .filteredOn(JoinPreview.Watcher::isWidened)
        .extracting(JoinPreview.Watcher::institution)
        .containsExactly(reader.unit());

    olena.run(() -> contacts.keep(leading, victim, 0, true, TwoFiles.said("через маму"), null));
    assertThat(olena.call(() -> joining.preview(leading, joined)).watchers())
        .noneMatch(JoinPreview.Watcher::isWidened);
  }

  @Test
  void whoLeftAFileByPartingIsReachedByNobodyThere() {
    var leading = records.open(olena);
    var other = records.open(olena);
    var joined = oneWithContact(files.find(other).in("VICTIM").getFirst().person());
    var centre = TwoFiles.newcomer();
    olena.run(
        () -> participations.begin(leading, centre.unit(), Participation.Reason.REFERRAL, CRIME));
    var stays = Map.of(centre.unit(), JoinPreview.Stay.STAYS);
    olena.run(() -> joining.join(leading, files.asked(leading, joined, stays, CRIME)));
    assertThat(rows(centre, leading)).isEqualTo(1);
    files.part(joined);

    assertThat(rows(centre, leading)).isZero();
    assertThat(olena.call(() -> contacts.of(leading))).isEmpty();
    assertThat(olena.call(() -> contacts.of(joined))).hasSize(1);
    assertThat(olena.call(() -> joining.preview(leading, joined)).watchers())
        .singleElement()
        .satisfies(one -> assertThat(one.reaches()).hasSize(1));
  }

  // What the database itself gives out.
  private long rows(Acting who, UUID file) {
    return who.call(
        () ->
            Objects.requireNonNull(
                transaction.execute(
                    _ ->
                        jdbc.sql("select count(*) from cases.safe_contact where file = :file")
                            .param("file", file)
                            .query(Long.class)
                            .single())));
  }

  @Test
  void whyTheyWereJoinedAndPartedIsReadByTheirKeeperAlone() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    var centre = TwoFiles.newcomer();
    olena.run(
        () -> participations.begin(joined, centre.unit(), Participation.Reason.REFERRAL, CRIME));
    files.join(leading, joined);
    files.part(joined);

    assertThat(centre.call(() -> cases.turns(joined)))
        .hasSize(3)
        .extracting(Turn::words)
        .containsOnlyNulls();
    assertThat(centre.call(() -> links.of(joined))).isEmpty();
    assertThat(olena.call(() -> links.of(joined)))
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.reason()).isEqualTo("Одна");
              assertThat(Objects.requireNonNull(link.undone()).reason()).isEqualTo("Дві різні");
            });
  }

  private UUID oneWithContact(UUID victim) {
    return olena.call(
        () -> {
          var party = new NewCase.NewParty(victim, "VICTIM", null, false);
          var file = work.open(new NewCase("DV", null, null, null, List.of(party)), null);
          contacts.keep(file, victim, 0, true, TwoFiles.said("через сусідку"), null);
          return file;
        });
  }
}
