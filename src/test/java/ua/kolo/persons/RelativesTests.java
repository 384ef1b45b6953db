package ua.kolo.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.Declaration;
import ua.kolo.clearance.Tie;
import ua.kolo.clearance.TieEnd;
import ua.kolo.clearance.TieFilter;
import ua.kolo.clearance.TieReview;
import ua.kolo.identity.Role;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.NotFound;

/// Nobody meets themselves or somebody close in a record of their institution.
@KoloTest
class RelativesTests {
  private static final LocalDate BORN = LocalDate.of(1987, 3, 14);
  private final UUID unit = UUID.randomUUID();
  private final Someone olena = Someone.as(Role.CASE_WORKER, unit).settle();
  private final Someone petro = Someone.as(Role.CASE_WORKER, unit).settle();
  private final Someone auditor = Someone.as(Role.AUDITOR, unit).settle();
  private final Relatives relatives;
  private final Persons persons;
  private final Clearance clearance;
  private final TieReview tieReview;
  private final MockMvcTester web;

  RelativesTests(
      Relatives relatives,
      Persons persons,
      Clearance clearance,
      TieReview tieReview,
      MockMvcTester web) {
    this.relatives = relatives;
    this.persons = persons;
    this.clearance = clearance;
    this.tieReview = tieReview;
    this.web = web;
  }

  @Test
  void aRecordAlreadyThereClosesToWhoNamesItsPerson() {
    var record = written(petro, "Казковська Мальва", BORN);
    assertThat(looked(olena, record)).isNotNull();

    assertThat(named(olena, "Казковська Мальва", BORN, Tie.SIBLING)).isOne();

    assertThatThrownBy(() -> looked(olena, record)).isInstanceOf(NotFound.class);
    assertThat(looked(petro, record)).isNotNull();
    assertThat(found(olena, "Казковська Мальва", BORN)).isEmpty();
  }

  @Test
  void allNamesakesCloseNotTheTenLikeliest() {
    for (int namesake = 0; namesake < 12; namesake++) {
      written(petro, "Казковська Веселина", null);
    }

    var named = PersonRecords.born("Казковська Веселина", BORN);
    assertThat(olena.acting().call(() -> relatives.name(named, Tie.SIBLING)))
        .isEqualTo(new Relatives.Weighed(12, false));
  }

  @Test
  void aRecordWrittenLaterByAColleagueClosesAtOnceHoweverItIsSpelled() {
    named(olena, "Уявнюк Світлана", BORN, Tie.SELF);

    var record = written(petro, "УЯВНЮК Свiтлана", BORN);

    assertThatThrownBy(() -> looked(olena, record)).isInstanceOf(NotFound.class);
    assertThat(looked(petro, record)).isNotNull();
  }

  @Test
  void aChangeThatMakesItTheirRelativeClosesItToo() {
    named(olena, "Небилицька Ярина", BORN, Tie.CHILD);
    var record = written(petro, "Невідома", null);
    assertThat(looked(olena, record)).isNotNull();

    var known = PersonRecords.born("Небилицька Ярина", BORN);
    petro.acting().run(() -> persons.change(record, 1, known, List.of()));

    assertThatThrownBy(() -> looked(olena, record)).isInstanceOf(NotFound.class);
  }

  @Test
  void whoWritesItThemselvesFinishesAndThenItCloses() throws SQLException {
    named(olena, "Небувалюк Орина", BORN, Tie.PARENT);

    var record = written(olena, "Небувалюк Орина", BORN);
    assertThat(looked(olena, record)).isNotNull();

    anHourPasses(record);
    assertThatThrownBy(() -> looked(olena, record)).isInstanceOf(NotFound.class);
  }

  @Test
  void aNamesakeBornAnotherDayStaysOpen() {
    named(olena, "Казковська Дана", BORN, Tie.SIBLING);

    var record = written(petro, "Казковська Дана", LocalDate.of(1996, 11, 2));

    assertThat(looked(olena, record)).isNotNull();
  }

  @Test
  void aReviewerOpensItAgainAndItStaysOpen() {
    named(olena, "Уявнюк Злата", BORN, Tie.CLOSE);
    var record = written(petro, "Уявнюк Злата", BORN);
    var tie = tieOn(record);
    assertThat(tie.found()).isTrue();

    auditor.acting().run(() -> tieReview.end(tie.id(), TieEnd.NAMESAKE));
    assertThat(looked(olena, record)).isNotNull();
    var same = PersonRecords.born("Уявнюк Злата", BORN);
    petro.acting().run(() -> persons.change(record, 1, same, List.of()));
    assertThat(looked(olena, record)).isNotNull();
  }

  @Test
  void tiesOfColleaguesAreListedByPagesAndSoughtByName() {
    for (int record = 0; record < 3; record++) {
      var written = written(petro, "Казковська", null);
      olena.acting().run(() -> clearance.declare(Persons.KIND, written, Tie.SIBLING));
    }
    var all = TieFilter.of("", false);

    assertThat(auditor.acting().call(() -> tieReview.countOfOthers(all))).isEqualTo(3);
    assertThat(auditor.acting().call(() -> tieReview.ofOthers(all, 2, 2))).hasSize(1);
    var first = auditor.acting().call(() -> tieReview.ofOthersAfter(all, null, 2));
    var last = first.getLast().id();
    assertThat(auditor.acting().call(() -> tieReview.ofOthersAfter(all, last, 2))).hasSize(1);
    var sought = TieFilter.of("проб", false);
    assertThat(auditor.acting().call(() -> tieReview.countOfOthers(sought))).isEqualTo(3);
    var nobody = TieFilter.of("нікого", false);
    assertThat(auditor.acting().call(() -> tieReview.countOfOthers(nobody))).isZero();
    assertThat(olena.acting().call(() -> clearance.myTies(2, 2))).hasSize(1);
  }

  @Test
  void nobodyElseSeesOrTakesBackWhomOneNamed() {
    named(olena, "Небилицька Таїна", BORN, Tie.CLOSE);
    var id = olena.acting().call(relatives::mine).getFirst().id();

    assertThat(petro.acting().call(relatives::mine)).isEmpty();
    assertThatThrownBy(() -> petro.acting().run(() -> relatives.takeBack(id)))
        .isInstanceOf(NotFound.class);
    olena.acting().run(() -> relatives.takeBack(id));
    assertThat(olena.acting().call(relatives::mine)).isEmpty();
    var record = written(petro, "Небилицька Таїна", BORN);
    assertThat(looked(olena, record)).isNotNull();
  }

  @Test
  void pagesOfPersonsAskWhomOneMustNotMeetUntilItIsSaid() {
    var ask = "Ви ще не сказали, чи є люди";
    assertThat(olena.get(web, "/persons")).bodyText().contains(ask, "/clearance/relatives");
    assertThat(olena.get(web, "/directory")).bodyText().doesNotContain(ask);

    olena.post(web, "/clearance/relatives/nobody", Map.of());
    assertThat(olena.get(web, "/persons")).bodyText().doesNotContain(ask);
    named(petro, "Небилицька Ждана", BORN, Tie.CLOSE);
    assertThat(petro.get(web, "/persons")).bodyText().doesNotContain(ask);
  }

  @Test
  void whoeverSeesPersonsIsLedToTheirOwnAccessFromEveryPage() {
    assertThat(olena.get(web, "/directory"))
        .bodyText()
        .contains("href=\"/clearance\"", "href=\"/clearance/relatives\"");
  }

  @Test
  void aNameIsNeededInFull() {
    assertThatThrownBy(() -> named(olena, "Казковська", BORN, Tie.CLOSE))
        .isInstanceOf(BadRequest.class);
  }

  private int named(Someone who, String name, LocalDate born, Tie tie) {
    return who.acting().call(() -> relatives.name(PersonRecords.born(name, born), tie).closed());
  }

  private UUID written(Someone who, String name, @Nullable LocalDate born) {
    return who.acting().call(() -> persons.add(PersonRecords.born(name, born), List.of()));
  }

  private Person looked(Someone who, UUID record) {
    return who.acting().call(() -> persons.look(record, Purpose.CASE_WORK));
  }

  private List<Found.Match> found(Someone who, String name, LocalDate born) {
    var sought = PersonRecords.born(name, born);
    return who.acting().call(() -> persons.search(sought, Purpose.CASE_WORK)).own();
  }

  private Declaration tieOn(UUID record) {
    return auditor.acting().call(() -> tieReview.ofOthers(TieFilter.of("", true), 0, 500)).stream()
        .filter(tie -> tie.record().equals(record))
        .findFirst()
        .orElseThrow();
  }

  private static void anHourPasses(UUID record) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(
          "update clearance.tie set declared_at = declared_at - interval '1 hour'"
              + " where record = '"
              + record
              + "'");
    }
  }
}
