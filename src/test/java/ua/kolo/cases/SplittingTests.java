package ua.kolo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.LiftReason;
import ua.kolo.clearance.SealReason;
import ua.kolo.consents.Ground;
import ua.kolo.identity.Role;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Stale;

@KoloTest
class SplittingTests {
  private final Splitting splitting;
  private final FileLinks links;
  private final Cases cases;
  private final CaseWork work;
  private final CaseEntries entries;
  private final Participations participations;
  private final SafeContacts contacts;
  private final CaseRecords records;
  private final List<RecordMaker> makers;
  private final Clearance clearance;
  private final Acting olena = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();

  SplittingTests(
      Splitting splitting,
      FileLinks links,
      Cases cases,
      CaseWork work,
      CaseEntries entries,
      Participations participations,
      SafeContacts contacts,
      CaseRecords records,
      List<RecordMaker> makers,
      Clearance clearance) {
    this.splitting = splitting;
    this.links = links;
    this.cases = cases;
    this.work = work;
    this.entries = entries;
    this.participations = participations;
    this.contacts = contacts;
    this.records = records;
    this.makers = makers;
    this.clearance = clearance;
  }

  @Test
  void whoGoesIsInTheNewFileWhoIsInBothIsInBothAndWhatWasWrittenStays() {
    var file = records.open(olena);
    olena.run(() -> entries.write(file, CaseRecords.note(Section.WORK, "Вигаданий запис")));
    var before = find(file);
    var child = before.in("CHILD_WITNESS").getFirst().id();
    var offender = before.in("OFFENDER").getFirst().id();
    var made =
        split(file, Map.of(child, Splitting.Goes.GOES, offender, Splitting.Goes.BOTH), List.of());

    assertThat(find(made).in("CHILD_WITNESS", "OFFENDER")).hasSize(2);
    assertThat(find(made).in("VICTIM")).isEmpty();
    assertThat(find(file).in("CHILD_WITNESS")).isEmpty();
    assertThat(find(file).in("OFFENDER", "VICTIM")).hasSize(2);
    assertThat(find(file).parties()).hasSize(3);
    assertThat(olena.call(() -> entries.of(file))).hasSize(1);
    assertThat(find(made).reference()).isNotEqualTo(before.reference());
    for (var one : List.of(file, made)) {
      assertThat(olena.call(() -> links.of(one)))
          .extracting(Link::kind, Link::reason)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(Link.Kind.SPLIT, "Інша історія"));
    }
  }

  @Test
  void aReportGoesWithItsWordsAndTheyStayReadableWhereTheyWere() {
    var file = records.open(olena);
    var report =
        UUID.fromString(
            Objects.requireNonNull(
                makers.stream()
                    .filter(maker -> maker.beginnings().contains("/reports/{id}"))
                    .findFirst()
                    .orElseThrow()
                    .make(olena.unit())
                    .get("id")));
    olena.run(() -> work.join(file, report));
    var victim = find(file).in("VICTIM").getFirst().id();
    var made = split(file, Map.of(victim, Splitting.Goes.BOTH), List.of(report));

    assertThat(olena.call(() -> cases.ofReport(report))).contains(made);
    assertThat(find(file).reports()).isEmpty();
    for (var one : List.of(file, made)) {
      assertThat(olena.call(() -> entries.of(one)))
          .extracting(Entry::section)
          .containsExactly(Section.REPORT);
    }
  }

  @Test
  void nobodyElseSeesTheNewFile() {
    var file = records.open(olena);
    var guest = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
    olena.run(
        () ->
            participations.begin(
                file, guest.unit(), Participation.Reason.REFERRAL, new Ground("CRIME", null)));
    var child = find(file).in("CHILD_WITNESS").getFirst().id();
    var made = split(file, Map.of(child, Splitting.Goes.GOES), List.of());

    assertThatThrownBy(() -> guest.call(() -> cases.find(made))).isInstanceOf(NotFound.class);
    assertThat(guest.call(() -> cases.find(file)).in("CHILD_WITNESS")).isEmpty();
    assertThatThrownBy(
            () ->
                guest.call(
                    () ->
                        splitting.split(file, 2, asked(Map.of(child, Splitting.Goes.GOES)), null)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void theSameRequestSplitsOnceAndAnOldVersionIsStale() {
    var file = records.open(olena);
    var child = find(file).in("CHILD_WITNESS").getFirst().id();
    var asked = asked(Map.of(child, Splitting.Goes.BOTH));
    var key = RequestKey.of("s-1", "case");
    var made = olena.call(() -> splitting.split(file, 1, asked, key));

    assertThat(olena.call(() -> splitting.split(file, 1, asked, key))).isEqualTo(made);
    assertThatThrownBy(() -> olena.call(() -> splitting.split(file, 1, asked, null)))
        .isInstanceOf(Stale.class);
    assertThat(olena.call(() -> cases.count(CaseFilter.OPEN))).isEqualTo(2);
  }

  @Test
  void somebodyMustGoSomebodyMustStayAndWhyIsAsked() {
    var file = records.open(olena);
    var all = find(file).parties();
    var everybody =
        Map.of(
            all.get(0).id(), Splitting.Goes.GOES,
            all.get(1).id(), Splitting.Goes.GOES,
            all.get(2).id(), Splitting.Goes.GOES);

    assertRefused(file, asked(Map.of()), "cases.refused.nobodyGoes");
    assertRefused(file, asked(everybody), "cases.refused.nobodyStays");
    assertRefused(file, new Splitting.Asked(" ", everybody, List.of()), "cases.refused.noReason");
    var stranger = Map.of(UUID.randomUUID(), Splitting.Goes.GOES);
    assertThatThrownBy(() -> olena.run(() -> splitting.split(file, 1, asked(stranger), null)))
        .isInstanceOf(NotFound.class);
    assertThat(find(file).version()).isEqualTo(1);
  }

  @Test
  void whileASealStandsOnTheFileOrOnSomebodyWhoStaysItIsNotSplit() {
    var head = Someone.as(Role.COORDINATOR, olena.unit()).settle().acting();
    var file = records.open(olena);
    var child = find(file).in("CHILD_WITNESS").getFirst().id();
    var stays = find(file).in("VICTIM").getFirst().person();
    var post = Set.of(Objects.requireNonNull(olena.post()));
    Map.of(file, Cases.KIND, stays, Persons.KIND)
        .forEach(
            (record, kind) -> {
              head.run(() -> clearance.seal(kind, record, post, SealReason.THREAT));
              assertThatThrownBy(() -> split(file, Map.of(child, Splitting.Goes.GOES), List.of()))
                  .isInstanceOf(Conflict.class)
                  .hasMessageContaining("cases.refused.sealed");
              head.run(() -> clearance.unseal(kind, record, LiftReason.MISTAKE));
            });
    split(file, Map.of(child, Splitting.Goes.GOES), List.of());
  }

  @Test
  void whoWentIsReachedInTheNewFileAndByNobodyInTheOld() {
    var file = records.open(olena);
    var guest = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
    olena.run(
        () ->
            participations.begin(
                file, guest.unit(), Participation.Reason.REFERRAL, new Ground("CRIME", null)));
    var child = find(file).in("CHILD_WITNESS").getFirst();
    var victim = find(file).in("VICTIM").getFirst();
    for (var one : List.of(child, victim)) {
      var said = new SafeContact.Words("через сусідку", null, null, null);
      olena.run(() -> contacts.keep(file, one.person(), 0, true, said, null));
    }
    var made = split(file, Map.of(child.id(), Splitting.Goes.GOES), List.of());

    for (var reader : List.of(olena, guest)) {
      assertThat(reader.call(() -> contacts.of(file)))
          .extracting(SafeContact::person)
          .containsExactly(victim.person());
    }
    assertThat(olena.call(() -> contacts.of(made)))
        .extracting(SafeContact::person)
        .containsExactly(child.person());
  }

  private void assertRefused(UUID file, Splitting.Asked asked, String code) {
    assertThatThrownBy(() -> olena.run(() -> splitting.split(file, 1, asked, null)))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining(code);
  }

  private UUID split(UUID file, Map<UUID, Splitting.Goes> people, List<UUID> reports) {
    var asked = new Splitting.Asked("Інша історія", people, reports);
    return olena.call(() -> splitting.split(file, cases.find(file).version(), asked, null));
  }

  private static Splitting.Asked asked(Map<UUID, Splitting.Goes> people) {
    return new Splitting.Asked("Інша історія", people, List.of());
  }

  private CaseFile find(UUID file) {
    return olena.call(() -> cases.find(file));
  }
}
