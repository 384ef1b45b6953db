package ua.kolo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.audit.Written;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.LiftReason;
import ua.kolo.clearance.SealReason;
import ua.kolo.clearance.Tie;
import ua.kolo.consents.Ground;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Subject;
import ua.kolo.duties.Waiver;
import ua.kolo.identity.Role;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Refusal;
import ua.kolo.platform.Stale;

@KoloTest
class JoiningTests {
  private static final Ground CRIME = new Ground("CRIME", "вигадано");
  private final Joining joining;
  private final FileLinks links;
  private final Cases cases;
  private final CaseWork work;
  private final CaseEntries entries;
  private final Parties parties;
  private final Participations participations;
  private final SafeContacts contacts;
  private final Duties duties;
  private final Clearance clearance;
  private final CaseFolder folder;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final CaseRecords records;
  private final Acting olena = newcomer();

  JoiningTests(
      Joining joining,
      FileLinks links,
      Cases cases,
      CaseWork work,
      CaseEntries entries,
      Parties parties,
      Participations participations,
      SafeContacts contacts,
      Duties duties,
      Clearance clearance,
      CaseFolder folder,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      CaseRecords records) {
    this.joining = joining;
    this.links = links;
    this.cases = cases;
    this.work = work;
    this.entries = entries;
    this.parties = parties;
    this.participations = participations;
    this.contacts = contacts;
    this.duties = duties;
    this.clearance = clearance;
    this.folder = folder;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.records = records;
  }

  @Test
  void aJoinedFileIsReadOnlyAndLeadsToTheOther() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    join(leading, joined);

    var read = find(joined);
    assertThat(read.isOpen()).isFalse();
    assertThat(read.joinedInto()).isEqualTo(new CaseFile.Other(leading, find(leading).reference()));
    assertThatThrownBy(
            () -> olena.run(() -> entries.write(joined, CaseRecords.note(Section.WORK, "Ні"))))
        .hasMessageContaining("cases.refused.isJoined");
    assertThatThrownBy(
            () ->
                olena.run(
                    () -> work.turn(joined, read.version(), new Turn.New("IN_WORK", null, null))))
        .hasMessageContaining("cases.refused.isJoined");
    assertThat(olena.call(() -> links.of(leading)))
        .extracting(Link::reason)
        .containsExactly("Одна");
    assertThat(olena.call(() -> links.of(joined))).extracting(Link::reason).containsExactly("Одна");
  }

  @Test
  void itsPeopleComeAndTheSamePersonIsThereOnce() {
    var leading = records.open(olena);
    var victim = find(leading).in("VICTIM").getFirst();
    var joined = opened(victim.person());
    olena.run(() -> contacts.keep(joined, victim.person(), true, said("через сусідку"), null));
    join(leading, joined);

    assertThat(find(leading).in("VICTIM")).hasSize(1);
    assertThat(find(leading).in("CHILD_VICTIM"))
        .extracting(CaseFile.Party::called)
        .containsExactly("Казковська Зоряна");
    assertThat(olena.call(() -> contacts.of(leading)))
        .extracting(contact -> contact.words().way())
        .containsExactly("через сусідку");
  }

  @Test
  void whatIsOwedOnItGoesOnInTheOtherByTheSameTerm() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    var due = owed(joined).getFirst().dueAt();
    join(leading, joined);

    assertThat(owed(joined)).noneMatch(Duty::isOpen);
    assertThat(owed(leading)).filteredOn(Duty::isOpen).extracting(Duty::dueAt).contains(due);
    part(joined);
    assertThat(owed(leading)).filteredOn(Duty::isOpen).hasSize(1);
    assertThat(owed(joined)).filteredOn(Duty::isOpen).extracting(Duty::dueAt).containsExactly(due);
    join(leading, joined);
    assertThat(owed(leading)).filteredOn(Duty::isOpen).hasSize(2);
  }

  @Test
  void partedAgainItIsOpenWithItsPeopleAndBothKeepTheHistory() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    join(leading, joined);
    assertThatThrownBy(() -> olena.run(() -> joining.part(joined, find(joined).version(), " ")))
        .isInstanceOf(BadRequest.class);
    part(joined);

    assertThat(find(joined).isOpen()).isTrue();
    assertThat(find(joined).joinedInto()).isNull();
    assertThat(find(joined).in("VICTIM")).hasSize(1);
    assertThat(find(leading).in("VICTIM")).hasSize(1);
    for (var file : List.of(leading, joined)) {
      assertThat(olena.call(() -> links.of(file)))
          .singleElement()
          .satisfies(link -> assertThat(link.undone()).isNotNull());
    }
    assertThat(olena.call(() -> cases.turns(joined)))
        .extracting(Turn::status)
        .containsExactly("REGISTERED", "CLOSED", "REGISTERED");
    assertThatThrownBy(() -> part(joined)).isInstanceOf(Conflict.class);
  }

  @Test
  void aClosedFileIsJoinedAndPartedAsItWas() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    olena.run(() -> work.turn(joined, 1, new Turn.New("CLOSED", "MOVED", null)));
    join(leading, joined);
    part(joined);

    assertThat(find(joined).ending()).isEqualTo("MOVED");
    assertThat(find(joined).isOpen()).isFalse();
  }

  @Test
  void ofTwoWhoJoinAtOnceOneWinsAndTheOtherIsTold() throws Exception {
    var first = records.open(olena);
    var second = records.open(olena);
    List<Callable<Boolean>> both =
        List.of(() -> wins(first, second), () -> wins(second, first), () -> wins(first, second));
    try (var pool = Executors.newFixedThreadPool(both.size())) {
      var won = new ArrayList<Boolean>();
      for (var done : pool.invokeAll(both)) {
        won.add(done.get());
      }
      assertThat(won).containsOnlyOnce(true);
    }
    assertThat(List.of(find(first), find(second))).filteredOn(CaseFile::isOpen).hasSize(1);
  }

  // Both had both files before them as they were.
  private boolean wins(UUID into, UUID from) {
    try {
      olena.run(() -> joining.join(into, new Joining.Asked(from, 1, 1, "Одна", Map.of(), null)));
      return true;
    } catch (Stale | Conflict told) {
      return false;
    }
  }

  @Test
  void nobodySeesMoreUnlessSomebodySaysSoAndTheGateLetsItThrough() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    var centre = newcomer();
    olena.run(
        () -> participations.begin(leading, centre.unit(), Participation.Reason.REFERRAL, CRIME));
    assertThat(olena.call(() -> joining.preview(leading, joined)).watchers())
        .singleElement()
        .satisfies(one -> assertThat(one.isWidened()).isTrue());

    assertRefused(leading, asked(leading, joined, Map.of(), CRIME), "cases.refused.unsaid");
    var stays = Map.of(centre.unit(), JoinPreview.Stay.STAYS);
    assertRefused(leading, asked(leading, joined, stays, null), "consents.none");
    olena.run(() -> joining.join(leading, asked(leading, joined, stays, CRIME)));
    assertThat(centre.call(() -> cases.find(leading)).in("VICTIM")).hasSize(2);
    assertThatThrownBy(() -> centre.call(() -> cases.find(joined))).isInstanceOf(NotFound.class);
    assertThat(centre.call(() -> links.of(leading))).isEmpty();
  }

  @Test
  void anInstitutionOfTheJoinedFileKeepsThatAloneUnlessItIsLetIntoTheOther() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    var centre = newcomer();
    var clinic = newcomer();
    for (var guest : List.of(centre, clinic)) {
      olena.run(
          () -> participations.begin(joined, guest.unit(), Participation.Reason.REFERRAL, CRIME));
    }
    var stays = Map.of(clinic.unit(), JoinPreview.Stay.GOES_ON);
    olena.run(() -> joining.join(leading, asked(leading, joined, stays, CRIME)));

    assertThat(centre.call(() -> cases.find(joined)).joinedInto()).isNull();
    assertThatThrownBy(() -> centre.call(() -> cases.find(leading))).isInstanceOf(NotFound.class);
    assertThat(clinic.call(() -> cases.find(leading)).in("VICTIM")).hasSize(2);
    assertThat(clinic.call(() -> cases.find(leading)).sections())
        .isEqualTo(clinic.call(() -> cases.find(joined)).sections());
  }

  @Test
  void aPartEndedByTheJoiningSeesNothing() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    var centre = newcomer();
    olena.run(
        () -> participations.begin(leading, centre.unit(), Participation.Reason.REFERRAL, CRIME));
    var stays = Map.of(centre.unit(), JoinPreview.Stay.ENDS);
    olena.run(() -> joining.join(leading, asked(leading, joined, stays, null)));

    assertThatThrownBy(() -> centre.call(() -> cases.find(leading))).isInstanceOf(NotFound.class);
  }

  @Test
  void whatCannotBeJoinedIsRefused() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    var third = records.open(olena);
    join(leading, joined);
    var stranger = newcomer();
    var foreign = records.open(stranger);

    assertThatThrownBy(() -> olena.run(() -> joining.preview(third, leading)))
        .hasMessageContaining("cases.refused.holds");
    assertThatThrownBy(() -> olena.run(() -> joining.preview(third, joined)))
        .hasMessageContaining("cases.refused.isJoined");
    assertThatThrownBy(() -> olena.run(() -> joining.preview(joined, third)))
        .hasMessageContaining("cases.refused.isJoined");
    assertThatThrownBy(() -> olena.run(() -> joining.preview(third, third)))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> olena.run(() -> joining.preview(third, foreign)))
        .isInstanceOf(NotFound.class);
    var asked = new Joining.Asked(foreign, 1, 1, "Одна", Map.of(), null);
    assertThatThrownBy(() -> olena.run(() -> joining.join(third, asked)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whileASealStandsOnEitherFileOrOnSomebodyOfThemTheyAreNotJoined() {
    var head = Someone.as(Role.COORDINATOR, olena.unit()).settle().acting();
    var leading = records.open(olena);
    var joined = records.open(olena);
    var left = find(joined).in("CHILD_WITNESS").getFirst();
    olena.run(() -> parties.end(joined, left.id()));
    var post = Set.of(Objects.requireNonNull(olena.post()));
    var sealed = Map.of(leading, Cases.KIND, joined, Cases.KIND, left.person(), Persons.KIND);
    sealed.forEach(
        (record, kind) -> {
          head.run(() -> clearance.seal(kind, record, post, SealReason.THREAT));
          assertThatThrownBy(() -> olena.run(() -> joining.preview(leading, joined)))
              .isInstanceOf(Conflict.class)
              .hasMessageContaining("cases.refused.sealed");
          assertRefused(leading, asked(leading, joined, Map.of(), null), "cases.refused.sealed");
          head.run(() -> clearance.unseal(kind, record, LiftReason.MISTAKE));
        });
    join(leading, joined);
  }

  @Test
  void whatIsClosedToAnotherByATieIsNotJoinedByWhoSeesIt() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    var colleague = Someone.as(Role.CASE_WORKER, olena.unit()).settle().acting();
    colleague.run(() -> clearance.declare(Cases.KIND, joined, Tie.SIBLING));

    assertRefused(leading, asked(leading, joined, Map.of(), null), "cases.refused.sealed");
    var other = records.open(olena);
    var person = find(other).in("OFFENDER").getFirst().person();
    colleague.run(() -> clearance.declare(Persons.KIND, person, Tie.SIBLING));
    assertRefused(leading, asked(leading, other, Map.of(), null), "cases.refused.sealed");
  }

  @Test
  void aSafeContactGoesToNobodyUnlessSomebodySaysSoThoughNobodyNewComes() {
    var leading = records.open(olena);
    var joined = oneWithContact(find(leading).in("VICTIM").getFirst().person());
    var centre = newcomer();
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

    assertRefused(leading, asked(leading, joined, Map.of(), CRIME), "cases.refused.unsaid");
    var stays = Map.of(centre.unit(), JoinPreview.Stay.STAYS);
    assertRefused(leading, asked(leading, joined, stays, null), "consents.none");
    assertThat(centre.call(() -> contacts.of(leading))).isEmpty();
    olena.run(() -> joining.join(leading, asked(leading, joined, stays, CRIME)));
    assertThat(centre.call(() -> contacts.of(leading))).hasSize(1);
  }

  @Test
  void aSafeContactTheLeadingFileKnowsNewerOrThatNobodyThereReadsAsksNothing() {
    var leading = records.open(olena);
    var victim = find(leading).in("VICTIM").getFirst().person();
    var joined = oneWithContact(victim);
    var reader = newcomer();
    var police = newcomer();
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

    olena.run(() -> contacts.keep(leading, victim, true, said("через маму"), null));
    assertThat(olena.call(() -> joining.preview(leading, joined)).watchers())
        .noneMatch(JoinPreview.Watcher::isWidened);
  }

  @Test
  void whoLeftAFileByPartingIsReachedByNobodyThere() {
    var leading = records.open(olena);
    var other = records.open(olena);
    var joined = oneWithContact(find(other).in("VICTIM").getFirst().person());
    var centre = newcomer();
    olena.run(
        () -> participations.begin(leading, centre.unit(), Participation.Reason.REFERRAL, CRIME));
    var stays = Map.of(centre.unit(), JoinPreview.Stay.STAYS);
    olena.run(() -> joining.join(leading, asked(leading, joined, stays, CRIME)));
    assertThat(rows(centre, leading)).isEqualTo(1);
    part(joined);

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
    var centre = newcomer();
    olena.run(
        () -> participations.begin(joined, centre.unit(), Participation.Reason.REFERRAL, CRIME));
    join(leading, joined);
    part(joined);

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

  @Test
  void whatSomebodyWaivedByHandStaysWaivedAfterParting() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    var byHand = new Waiver(Waiver.Reason.DUPLICATE, find(leading).reference());
    var duty = owed(joined).getFirst().id();
    olena.run(() -> duties.waive(duty, byHand));
    join(leading, joined);
    part(joined);

    assertThat(owed(joined)).isNotEmpty().noneMatch(Duty::isOpen);
  }

  @Test
  void printedWithTheOtherTheJoinedFileHasThatInItsTrail() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    var apart = records.open(olena);
    join(leading, joined);
    olena.call(() -> folder.print(leading, Locale.of("uk")));

    assertThat(Written.about(leading)).contains("PRINTED case CASE_WORK");
    assertThat(Written.about(joined)).contains("PRINTED case CASE_WORK");
    assertThat(Written.about(apart)).doesNotContain("PRINTED case CASE_WORK");
  }

  private UUID oneWithContact(UUID victim) {
    return olena.call(
        () -> {
          var party = new NewCase.NewParty(victim, "VICTIM", null, false);
          var file = work.open(new NewCase("DV", null, null, null, List.of(party)), null);
          contacts.keep(file, victim, true, said("через сусідку"), null);
          return file;
        });
  }

  private void assertRefused(UUID leading, Joining.Asked asked, String code) {
    assertThatThrownBy(() -> olena.run(() -> joining.join(leading, asked)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(code);
    assertThat(find(leading).isOpen()).isTrue();
  }

  private void join(UUID leading, UUID joined) {
    olena.run(() -> joining.join(leading, asked(leading, joined, Map.of(), null)));
  }

  private void part(UUID joined) {
    olena.run(() -> joining.part(joined, find(joined).version(), "Дві різні"));
  }

  private Joining.Asked asked(
      UUID leading, UUID joined, Map<UUID, JoinPreview.Stay> stays, @Nullable Ground ground) {
    var from = find(joined).version();
    return new Joining.Asked(joined, from, find(leading).version(), "Одна", stays, ground);
  }

  private List<Duty> owed(UUID file) {
    var subject = new Subject(Cases.KIND, file, find(file).reference());
    return olena.call(() -> duties.on(subject));
  }

  private CaseFile find(UUID file) {
    return Acting.isBound() ? cases.find(file) : olena.call(() -> cases.find(file));
  }

  private UUID opened(UUID victim) {
    return olena.call(
        () ->
            work.open(
                new NewCase(
                    "DV",
                    null,
                    null,
                    null,
                    List.of(
                        new NewCase.NewParty(victim, "VICTIM", null, false),
                        records.party("CHILD_VICTIM", "Казковська Зоряна", null))),
                null));
  }

  private static SafeContact.Words said(String way) {
    return new SafeContact.Words(way, null, null, null);
  }

  private static Acting newcomer() {
    return Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
  }
}
