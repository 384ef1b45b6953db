package ua.kolo.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;
import ua.kolo.audit.Written;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.SealReason;
import ua.kolo.directory.Directory;
import ua.kolo.persons.likeness.Labelled;
import ua.kolo.persons.likeness.Traits;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.vault.Shredding;

@KoloTest
class PersonsTests {
  private static final double RECALL = 0.95;
  private static final double TAKEN_FOR_ANOTHER = 0.02;
  // Other institutions are other tests: the blind answer must find only this one's person.
  private final int number = ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
  private final Persons persons;
  private final Doubles doubles;
  private final Enquiries enquiries;
  private final Clearance clearance;
  private final Acting olena;
  private final Acting other;
  private final Directory directory;

  PersonsTests(
      Persons persons,
      Doubles doubles,
      Enquiries enquiries,
      Clearance clearance,
      Directory directory) {
    this.persons = persons;
    this.doubles = doubles;
    this.enquiries = enquiries;
    this.clearance = clearance;
    this.directory = directory;
    this.olena = Staff.of(directory);
    this.other = Staff.of(directory);
  }

  @Test
  void aPersonComesBackAsWritten() {
    var identity = full("Небилицька Олена Іванівна");

    var id = olena.call(() -> persons.add(identity, List.of("вул. Уявна, 3")));

    var seen = olena.call(() -> persons.look(id, Purpose.CASE_WORK));
    assertThat(seen.identity()).isEqualTo(identity);
    assertThat(seen.hiddenAddresses()).containsExactly("вул. Уявна, 3");
    assertThat(Written.about(id)).contains("LOOKED person CASE_WORK");
  }

  @Test
  void aNameMayBeUnknown() {
    var id = olena.call(() -> persons.add(Identity.named(""), List.of()));

    assertThat(olena.call(() -> persons.look(id, Purpose.REPORT)).identity().name()).isEmpty();
  }

  @Test
  void aHiddenAddressIsForThoseWithTheRightAndOthersLearnOnlyThatThereIsOne() {
    var id = olena.call(() -> persons.add(full("Небилицька Олена"), List.of("вул. Уявна, 3")));
    var rights = EnumSet.complementOf(EnumSet.of(Right.SECRET_ADDRESS));
    var colleague =
        Acting.person(UUID.randomUUID(), "Проба", UUID.randomUUID(), olena.unit(), rights);

    var seen = colleague.call(() -> persons.look(id, Purpose.CASE_WORK));
    colleague.run(() -> persons.change(id, 1, full("Небилицька Ольга"), List.of()));

    assertThat(seen.hiddenAddresses()).isEmpty();
    assertThat(seen.hasHiddenAddress()).isTrue();
    assertThat(olena.call(() -> persons.look(id, Purpose.CASE_WORK)).hiddenAddresses()).hasSize(1);
  }

  @Test
  void anotherInstitutionSeesNobodyOfOurs() {
    var id = olena.call(() -> persons.add(full("Небилицька Олена"), List.of()));

    assertThatThrownBy(() -> other.call(() -> persons.look(id, Purpose.CASE_WORK)))
        .isInstanceOf(NotFound.class);
    assertThat(search(other, "Небилицька Олена").own()).isEmpty();
  }

  @Test
  void withoutTheRightNobodyIsFound() {
    var stranger = Staff.of(directory, Set.of(Right.PROGRAMME_READ));

    assertThatThrownBy(() -> search(stranger, "Небилицька Олена")).isInstanceOf(Forbidden.class);
  }

  @Test
  void anotherInstitutionIsToldWhoKnowsThePersonAndTheOwnerWhoAsked() {
    var id = olena.call(() -> persons.add(full("Небилицька Олена Іванівна"), List.of()));

    var found = other.call(() -> persons.search(full("Небылицкая Елена"), Purpose.RISK_ASSESSMENT));
    other.call(() -> persons.search(full("Небилицька Олена"), Purpose.RISK_ASSESSMENT));

    assertThat(found.own()).isEmpty();
    assertThat(found.elsewhere())
        .extracting(Found.KnownElsewhere::institution)
        .containsExactly(olena.unit());
    assertThat(olena.call(() -> enquiries.all(0, 50)))
        .singleElement()
        .satisfies(
            enquiry -> {
              assertThat(enquiry.person()).isEqualTo(id);
              assertThat(enquiry.askedByUnit()).isEqualTo(other.unit());
              assertThat(enquiry.purpose()).isEqualTo(Purpose.RISK_ASSESSMENT);
            });
    assertThat(other.call(() -> enquiries.all(0, 50))).isEmpty();
    assertThat(olena.call(() -> enquiries.all(1, 50))).as("the next page").isEmpty();
    olena.run(() -> enquiries.seeAll(Instant.EPOCH));
    assertThat(olena.call(enquiries::unseen)).as("what came after the page").isOne();
    olena.run(() -> enquiries.seeAll(Instant.now().plusSeconds(60)));
    assertThat(olena.call(enquiries::unseen)).isZero();
  }

  @Test
  void theBlindAnswerDoesNotTellOfASealedRecordAndItsInstitutionIsTold() {
    var colleague = Staff.beside(olena);
    var id = olena.call(() -> persons.add(full("Небилицька Олена Іванівна"), List.of()));
    olena.run(() -> clearance.seal(Persons.KIND, id, Set.of(), SealReason.THREAT));

    var found = other.call(() -> persons.search(full("Небилицька Олена"), Purpose.CASE_WORK));

    assertThat(found.elsewhere()).isEmpty();
    assertThat(olena.call(() -> enquiries.all(0, 50)))
        .extracting(Enquiry::person)
        .containsExactly(id);
    assertThat(colleague.call(() -> enquiries.all(0, 50))).as("who may not see her").isEmpty();
    assertThat(colleague.call(enquiries::unseen)).isZero();
  }

  @Test
  void aNameAloneIsNotEnoughForTheBlindAnswer() {
    olena.call(() -> persons.add(full("Небилицька Олена Іванівна"), List.of()));

    assertThat(search(other, "Небилицька Олена").elsewhere()).isEmpty();
  }

  @Test
  void searchesAreWrittenDownWithoutTheirWords() {
    search(olena, "Небилицька Олена");

    assertThat(Written.at(olena.unit()))
        .anyMatch(entry -> entry.matches("SEARCHED person CASE_WORK [0-9a-f]{32} 0"));
  }

  @Test
  void aChangeFromAnOlderVersionIsRefusedAndTheStateBeforeIsKept() {
    var id = olena.call(() -> persons.add(full("Небилицька Олена"), List.of()));
    olena.run(() -> persons.change(id, 1, full("Прикладенко Олена"), List.of()));

    assertThatThrownBy(() -> olena.run(() -> persons.change(id, 1, full("Інша Олена"), List.of())))
        .isInstanceOf(Stale.class);
    assertThat(olena.call(() -> persons.history(id)))
        .extracting(state -> state.identity().surname())
        .containsExactly("Прикладенко", "Небилицька");
    assertThat(search(olena, "Прикладенко Олена").own()).hasSize(1);
    assertThat(search(olena, "Небилицька Олена").own()).isEmpty();
  }

  @Test
  void mergedRecordsLeadToOneAndComeApartAgain() {
    var kept = olena.call(() -> persons.add(full("Небилицька Олена Іванівна"), List.of()));
    var gone = olena.call(() -> persons.add(full("Небылицкая Елена Ивановна"), List.of()));
    assertThat(olena.call(doubles::pairs)).hasSize(1);

    var merging = olena.call(() -> doubles.merge(kept, gone, "той самий паспорт"));

    assertThat(search(olena, "Небилицька Олена").own())
        .extracting(Found.Match::id)
        .containsExactly(kept);
    assertThat(olena.call(doubles::pairs)).isEmpty();
    assertThatThrownBy(() -> olena.call(() -> doubles.merge(kept, gone, "ще раз")))
        .isInstanceOf(Conflict.class);

    olena.run(() -> doubles.undo(kept, merging, "помилка"));

    assertThat(search(olena, "Небилицька Олена").own()).hasSize(2);
    assertThat(olena.call(() -> doubles.mergings(kept)))
        .singleElement()
        .satisfies(found -> assertThat(found.reason()).isEqualTo("той самий паспорт"));
  }

  @Test
  void recordsToldApartAreNoPairAnyMore() {
    var one = olena.call(() -> persons.add(full("Небилицька Олена"), List.of()));
    var two = olena.call(() -> persons.add(full("Небилицька Олена"), List.of()));

    olena.run(() -> doubles.distinguish(two, one));

    assertThat(olena.call(doubles::pairs)).isEmpty();
  }

  @Test
  void recordsToldApartByASlipAreAPairAgain() {
    var one = olena.call(() -> persons.add(full("Небилицька Олена"), List.of()));
    var two = olena.call(() -> persons.add(full("Небилицька Олена"), List.of()));
    olena.run(() -> doubles.distinguish(two, one));
    assertThat(olena.call(doubles::distinctions))
        .singleElement()
        .satisfies(said -> assertThat(Set.of(said.one(), said.other())).containsOnly(one, two));

    olena.run(() -> doubles.undistinguish(one, two, Distinction.Undoing.MISTAKE));

    assertThat(olena.call(doubles::pairs)).hasSize(1);
    assertThat(olena.call(doubles::distinctions)).isEmpty();
    assertThatThrownBy(
            () -> olena.run(() -> doubles.undistinguish(one, two, Distinction.Undoing.OTHER)))
        .isInstanceOf(NotFound.class);
    olena.run(() -> doubles.distinguish(one, two));
    assertThat(olena.call(doubles::pairs)).isEmpty();
  }

  @Test
  void aPairIsKeptFromLookToLookAndEndsWithWhatWasCertain() throws SQLException {
    var one = olena.call(() -> persons.add(full("Небилицька Олена"), List.of()));
    var two = olena.call(() -> persons.add(full("Небилицька Олена"), List.of()));
    assertThat(olena.call(doubles::pairs)).hasSize(1);
    assertThat(pairsKept(one)).isOne();

    olena.run(() -> persons.change(two, 1, Identity.named("Прикладенко Ганна"), List.of()));

    assertThat(olena.call(doubles::pairs)).isEmpty();
    assertThat(pairsKept(one)).isZero();
  }

  private static int pairsKept(UUID person) throws SQLException {
    try (var connection = TestDatabase.admin();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select count(*) from persons.pair where '%s' in (one, other)"
                        .formatted(person))) {
      rows.next();
      return rows.getInt(1);
    }
  }

  @Test
  void aDestroyedPersonIsFoundByNobodyAndSaysSo() {
    var id = olena.call(() -> persons.add(full("Небилицька Олена"), List.of()));
    olena.run(() -> persons.change(id, 1, full("Небилицька Ольга"), List.of()));

    olena.run(() -> persons.shred(id, Shredding.Reason.SUBJECT_ASKED));

    assertThat(search(olena, "Небилицька Ольга").own()).isEmpty();
    assertThatThrownBy(() -> olena.call(() -> persons.look(id, Purpose.CASE_WORK)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("vault.shredded");
    assertThat(olena.call(() -> persons.shredding(id))).isPresent();
  }

  @Test
  void aCellSwappedByHandIsRefusedInWordsAndWrittenDown() throws SQLException {
    var one = olena.call(() -> persons.add(full("Небилицька Олена"), List.of()));
    var two = olena.call(() -> persons.add(full("Прикладенко Ганна"), List.of()));
    byHand(
        "update persons.person p set identity = o.identity from persons.person o where p.id = '%s' and o.id = '%s'"
            .formatted(one, two));

    assertThatThrownBy(() -> olena.call(() -> persons.look(one, Purpose.CASE_WORK)))
        .isInstanceOfSatisfying(
            Conflict.class, refused -> assertThat(refused.code()).isEqualTo("vault.cell.damaged"));
    assertThat(Written.about(one)).contains("DENIED persons.person vault.cell.damaged");
    assertThat(search(olena, "Прикладенко Ганна").own())
        .extracting(Found.Match::id)
        .containsExactly(two);
  }

  @Test
  void spellingsAreFoundAmongMany() {
    assertThat(found(Labelled.same())).isGreaterThanOrEqualTo(RECALL);
  }

  @Test
  void lookAlikesAskedThroughTheSearchAreNotFoundAmongMany() {
    assertThat(found(Labelled.others())).isLessThanOrEqualTo(TAKEN_FOR_ANOTHER);
  }

  @Test
  void furtherSpellingsAndLookAlikesAreToldApartAmongMany() {
    assertThat(found(Labelled.moreSame())).isGreaterThanOrEqualTo(RECALL);
    assertThat(found(Labelled.moreOthers())).isLessThanOrEqualTo(TAKEN_FOR_ANOTHER);
  }

  // The part of the pairs of which the search for the one shows the other.
  private double found(List<Labelled> pairs) {
    var ids = new HashMap<Identity, UUID>();
    olena.run(
        () ->
            pairs.stream()
                .map(pair -> labelled(pair.keptName(), pair.kept()))
                .forEach(kept -> ids.computeIfAbsent(kept, one -> persons.add(one, List.of()))));
    var found = pairs.stream().filter(pair -> shows(pair, ids)).count();
    System.out.printf("found %d of %d%n", found, pairs.size());
    return (double) found / pairs.size();
  }

  private boolean shows(Labelled pair, Map<Identity, UUID> ids) {
    var sought = labelled(pair.soughtName(), pair.sought());
    var kept = ids.get(labelled(pair.keptName(), pair.kept()));
    return olena.call(() -> persons.search(sought, Purpose.CASE_WORK)).own().stream()
        .anyMatch(match -> match.id().equals(kept));
  }

  private static Identity labelled(String name, Traits traits) {
    var born = traits.born();
    return PersonRecords.born(name, born == null ? null : born.day());
  }

  private Found search(Acting acting, String name) {
    return acting.call(() -> persons.search(Identity.named(name), Purpose.CASE_WORK));
  }

  private Identity full(String name) {
    var named = Identity.named(name);
    return new Identity(
        named.surname(),
        named.given(),
        named.patronymic(),
        List.of(),
        LocalDate.EPOCH.plusDays(number % 20_000),
        null,
        Sex.FEMALE,
        null,
        null,
        List.of("+38000777%04d".formatted(number % 10_000)),
        List.of("Вигадане, вул. Уявна, 1"),
        List.of());
  }

  private static void byHand(String statement) throws SQLException {
    try (var connection = TestDatabase.admin();
        var hand = connection.createStatement()) {
      hand.executeUpdate(statement);
    }
  }
}
