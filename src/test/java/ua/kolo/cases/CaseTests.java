package ua.kolo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.Workplace;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.Tie;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Event;
import ua.kolo.duties.Subject;
import ua.kolo.duties.Waiver;
import ua.kolo.duties.law.Rule;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Stale;

@KoloTest
class CaseTests {
  private static final int CLIENTS = 32;
  private final CaseWork work;
  private final Cases cases;
  private final CaseEntries entries;
  private final Parties parties;
  private final SafeContacts contacts;
  private final Duties duties;
  private final Clearance clearance;
  private final CaseRecords records;
  private final CaseReviewRound round;
  private final Acting olena = newcomer(Role.CASE_WORKER);

  CaseTests(
      CaseWork work,
      Cases cases,
      CaseEntries entries,
      Parties parties,
      SafeContacts contacts,
      Duties duties,
      Clearance clearance,
      CaseRecords records,
      CaseReviewRound round) {
    this.work = work;
    this.cases = cases;
    this.entries = entries;
    this.parties = parties;
    this.contacts = contacts;
    this.duties = duties;
    this.clearance = clearance;
    this.records = records;
    this.round = round;
  }

  @Test
  void aFileIsOpenedWithItsPersonsItsNumberAndTheTermThatBegins() {
    var file = opened();

    assertThat(file.reference()).matches("С-\\d{4}-00001");
    assertThat(file.words()).isEqualTo("Вигадане головне");
    assertThat(file.in("VICTIM").getFirst().called()).isEqualTo("Небувалюк Оксана Петрівна");
    var subject = new Subject(Cases.KIND, file.id(), file.reference());
    assertThat(olena.call(() -> duties.on(subject)))
        .extracting(duty -> duty.rule().code())
        .containsExactlyInAnyOrder("1B-NEEDS", "CASE-REVIEW");
  }

  @Test
  void theDayOfReviewIsOwedUntilTheFileIsTurnedOrAnotherDayIsNamed() {
    var file = opened();
    var second = LocalDate.of(2126, 12, 9);
    assertThat(reviews(file)).extracting(Duty::isOpen).containsExactly(true);
    assertThat(reviews(file).getFirst().dueAt())
        .isEqualTo(LocalDate.of(2026, 12, 2).atStartOfDay(Days.KYIV).toInstant());
    assertThat(reviews(file).getFirst().post()).isEqualTo(olena.post());

    olena.run(() -> work.change(file.id(), 1, "DV", "Нове головне", second));
    assertThat(reviews(file)).extracting(Duty::isOpen).containsExactlyInAnyOrder(false, true);
    olena.run(() -> work.turn(file.id(), 2, new Turn.New("IN_WORK", null, null, second, null)));
    assertThat(reviews(file)).as("the day stays").filteredOn(Duty::isOpen).hasSize(1);
    olena.run(() -> work.turn(file.id(), 3, new Turn.New("REGISTERED", null, null, null, true)));

    assertThat(reviews(file)).extracting(Duty::isOpen).containsExactly(false, false);
    assertThat(olena.call(() -> cases.find(file.id())).reviewOn()).isNull();
    assertThat(reviews(file)).extracting(Duty::settlement).doesNotContainNull();
  }

  @Test
  void aDayOfReviewStillToComeIsKeptByATurnThatSaysNothingOfIt() {
    var file = opened();
    var day = LocalDate.of(2126, 12, 9);
    olena.run(() -> work.change(file.id(), 1, "DV", "Нове головне", day));

    olena.run(() -> work.turn(file.id(), 2, turn("IN_WORK", null)));

    assertThat(olena.call(() -> cases.find(file.id())).reviewOn()).isEqualTo(day);
    assertThat(reviews(file)).filteredOn(Duty::isOpen).hasSize(1);
  }

  @Test
  void aDaySetBeforeReviewsWereOwedIsOwedOnceByTheRoundOrWhenTheFileIsSaved() throws Exception {
    var day = LocalDate.of(2126, 12, 9);
    for (var byRound : List.of(true, false)) {
      var file = opened();
      olena.run(() -> work.change(file.id(), 1, "DV", "Нове головне", day));
      forgetReviews(file);
      for (int time = 0; time < 2; time++) {
        int version = 2 + time;
        if (byRound) {
          round.look();
        } else {
          olena.run(() -> work.change(file.id(), version, "DV", "Нове головне", day));
        }
      }
      assertThat(reviews(file)).as("by round: %s", byRound).hasSize(1).allMatch(Duty::isOpen);
      assertThat(reviews(file).getFirst().post()).isEqualTo(olena.post());
    }
  }

  private static void forgetReviews(CaseFile file) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(
          "delete from duties.duty where action = 'REVIEW_CASE' and subject = '%s'"
              .formatted(file.id()));
    }
  }

  @Test
  void aDayOfReviewTakenAwayWasNoReview() {
    var file = opened();

    olena.run(() -> work.change(file.id(), 1, "DV", "Нове головне", null));

    assertThat(reviews(file)).extracting(Duty::state).containsExactly(Duty.State.WAIVED);
  }

  private Duty needs(CaseFile file) {
    return owed(file).stream()
        .filter(duty -> duty.rule().code().equals("1B-NEEDS"))
        .findFirst()
        .orElseThrow();
  }

  private List<Duty> reviews(CaseFile file) {
    var subject = new Subject(Cases.KIND, file.id(), file.reference());
    return olena.call(() -> duties.on(subject)).stream()
        .filter(duty -> duty.rule().code().equals("CASE-REVIEW"))
        .toList();
  }

  @Test
  void manyOpenAtOnceAndNoNumberIsMissingOrTwice() throws Exception {
    List<Callable<Integer>> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(
          () -> {
            var id = records.open(olena);
            var reference = olena.call(() -> cases.find(id)).reference();
            return Integer.parseInt(reference.substring(reference.length() - 5));
          });
    }
    try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
      var numbers = new ArrayList<Integer>();
      for (var done : pool.invokeAll(clients)) {
        numbers.add(done.get());
      }
      assertThat(numbers)
          .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, CLIENTS).boxed().toList());
    }
  }

  @Test
  void theSameRequestOpensOneFileAndNobodyOpensNone() {
    var party = olena.call(() -> records.party("VICTIM", "Казковська Ярина", "SPOUSE"));
    var opening = new NewCase("DV", null, null, null, List.of(party));
    var key = RequestKey.of("c-1", "case");
    var id = olena.call(() -> work.open(opening, key));

    assertThat(olena.call(() -> work.open(opening, key))).isEqualTo(id);
    var empty = new NewCase("DV", null, null, null, List.of());
    assertThatThrownBy(() -> olena.call(() -> work.open(empty, null)))
        .isInstanceOf(BadRequest.class);
    assertThat(olena.call(() -> cases.count(CaseFilter.OPEN))).isEqualTo(1);
  }

  @Test
  void anotherInstitutionSeesNeitherTheFileNorThatItIsThere() {
    var id = opened().id();
    var stranger = newcomer(Role.COORDINATOR);

    assertThatThrownBy(() -> stranger.call(() -> cases.find(id))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> stranger.call(() -> entries.of(id))).isInstanceOf(NotFound.class);
    assertThat(stranger.call(() -> cases.list(CaseFilter.OPEN, null, 50))).isEmpty();
  }

  @Test
  void whoIsCloseToAPersonOfTheFileIsShutOutOfAllOfIt() {
    var file = opened();
    var person = file.in("OFFENDER").getFirst().person();
    var petro = Someone.as(Role.CASE_WORKER, olena.unit()).settle().acting();
    assertThat(petro.call(() -> cases.find(file.id())).parties()).hasSize(3);

    petro.run(() -> clearance.declare("person", person, Tie.SIBLING));

    assertThatThrownBy(() -> petro.call(() -> cases.find(file.id()))).isInstanceOf(NotFound.class);
    assertThat(petro.call(() -> cases.list(CaseFilter.OPEN, null, 50))).isEmpty();
  }

  @Test
  void aChangeIsMadeFromTheVersionThatWasShownOnly() {
    var file = opened();
    olena.run(() -> work.change(file.id(), 1, "GBV", "Нове головне", null));

    assertThat(olena.call(() -> cases.find(file.id())).words()).isEqualTo("Нове головне");
    assertThatThrownBy(() -> olena.run(() -> work.change(file.id(), 1, "DV", "Старе", null)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void closingAsksWhyAndTheFileIsOpenedAgainWithItsHistory() {
    var id = opened().id();
    assertThatThrownBy(() -> olena.run(() -> work.turn(id, 1, turn("CLOSED", null))))
        .isInstanceOf(BadRequest.class);

    olena.run(() -> work.turn(id, 1, turn("CLOSED", "SAFE")));
    assertThat(olena.call(() -> cases.find(id)).isOpen()).isFalse();
    assertThatThrownBy(
            () -> olena.run(() -> entries.write(id, CaseRecords.note(Section.WORK, "Пізно"))))
        .isInstanceOf(Conflict.class);

    olena.run(() -> work.turn(id, 2, turn("IN_WORK", null)));
    assertThat(olena.call(() -> cases.turns(id)))
        .extracting(Turn::status)
        .containsExactly("REGISTERED", "CLOSED", "IN_WORK");
    assertThat(olena.call(() -> cases.find(id)).isOpen()).isTrue();
  }

  @Test
  void whatIsOwedEndsWithTheFileAndIsOwedAgainByItsOldTermWhenItIsOpenedAgain() {
    var file = opened();
    var before = needs(file);

    olena.run(() -> work.turn(file.id(), 1, turn("CLOSED", "SAFE")));
    assertThat(List.of(needs(file)))
        .extracting(duty -> Objects.requireNonNull(duty.waived()).reason())
        .containsOnly(Waiver.Reason.CLOSED);
    olena.run(() -> work.turn(file.id(), 2, turn("TRANSFERRED", "SAFE")));

    olena.run(() -> work.turn(file.id(), 3, turn("IN_WORK", null)));
    assertThat(needs(file)).isEqualTo(before);
    assertThat(reviews(file)).as("closing was the review").noneMatch(Duty::isOpen);
    assertThat(before.isOpen()).isTrue();
  }

  @Test
  void whatOtherInstitutionsOweBecauseOfACaseDoesNotEndWithTheFileOfWhoeverTold() {
    var file = opened();
    var council = Workplace.of("HROMADA");
    var subject = new Subject(Cases.KIND, file.id(), file.reference());
    var units = Map.of(Rule.OWNER, olena.unit(), "HROMADA", council.unit());
    var removed = new Event("CHILD_REMOVED", Set.of(), subject, Instant.now(), units, null);
    olena.run(() -> duties.open(removed));

    olena.run(() -> work.turn(file.id(), 1, turn("CLOSED", "SAFE")));

    assertThat(council.call(() -> duties.on(subject)))
        .extracting(duty -> duty.rule().code(), Duty::isOpen)
        .contains(
            org.assertj.core.groups.Tuple.tuple("1C-PROSECUTOR", true),
            org.assertj.core.groups.Tuple.tuple("1C-CLAIM", true));
  }

  @Test
  void whatIsWrittenStaysAndOfTwoWhoCorrectItTheSecondIsTold() {
    var id = opened().id();
    var entry =
        olena.call(() -> entries.write(id, CaseRecords.note(Section.WORK, "Була о дев’ятій")));
    olena.run(() -> entries.correct(id, entry, CaseRecords.note(Section.WORK, "Була о десятій")));

    assertThat(olena.call(() -> entries.of(id)))
        .extracting(Entry::words, Entry::isStruck)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("Була о дев’ятій", true),
            org.assertj.core.groups.Tuple.tuple("Була о десятій", false));
    assertThatThrownBy(
            () ->
                olena.run(
                    () -> entries.correct(id, entry, CaseRecords.note(Section.WORK, "О восьмій"))))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aSafeContactHoldsUntilThePersonSaysOtherwiseAndIsOldAfterThreeMonths() {
    var file = opened();
    var person = file.in("VICTIM").getFirst().person();
    var said = new SafeContact.Words("сусідка", "10–12", "лише вона", "вигаданий рецепт");
    olena.run(() -> contacts.keep(file.id(), person, 0, false, said, LocalDate.of(2026, 1, 10)));
    assertThatThrownBy(
            () -> olena.run(() -> contacts.keep(file.id(), person, 0, false, said, null)))
        .isInstanceOf(Stale.class);
    olena.run(() -> contacts.keep(file.id(), person, 1, true, said, LocalDate.of(2026, 2, 10)));

    var kept = olena.call(() -> contacts.of(file.id()));
    assertThat(kept).hasSize(1);
    assertThat(kept.getFirst().neverWrite()).isTrue();
    assertThat(kept.getFirst().words()).isEqualTo(said);
    assertThat(kept.getFirst().isOldOn(LocalDate.of(2026, 5, 10))).isFalse();
    assertThat(kept.getFirst().isOldOn(LocalDate.of(2026, 5, 11))).isTrue();
    assertThatThrownBy(
            () -> olena.run(() -> contacts.keep(file.id(), UUID.randomUUID(), 0, true, said, null)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void somebodyLeavesTheFileAndComesBack() {
    var file = opened();
    var child = file.in("CHILD_WITNESS").getFirst();
    olena.run(() -> parties.end(file.id(), child.id()));
    assertThat(olena.call(() -> cases.find(file.id())).in("CHILD_WITNESS")).isEmpty();

    olena.run(() -> parties.restore(file.id(), child.id()));
    assertThat(olena.call(() -> cases.find(file.id())).in("CHILD_WITNESS")).hasSize(1);
  }

  private List<Duty> owed(CaseFile file) {
    return olena.call(() -> duties.on(new Subject(Cases.KIND, file.id(), file.reference())));
  }

  private CaseFile opened() {
    var id = records.open(olena);
    return olena.call(() -> cases.find(id));
  }

  private static Turn.New turn(String status, @Nullable String ending) {
    return new Turn.New(status, ending, null);
  }

  private static Acting newcomer(Role role) {
    return Someone.as(role, UUID.randomUUID()).settle().acting();
  }
}
