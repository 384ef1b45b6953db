package ua.kolo.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;
import ua.kolo.Workplace;
import ua.kolo.cases.CaseWork;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Subject;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;

/// The law's terms of whoever is asked for help.
@KoloTest
class ServiceDutiesTests {
  private final Referrals referrals;
  private final ReferralRecords records;
  private final AnswersBack back;
  private final Duties duties;
  private final CaseWork work;
  private final Persons persons;
  private final Acting olena = Workplace.of("CSS");

  ServiceDutiesTests(
      Referrals referrals,
      ReferralRecords records,
      AnswersBack back,
      Duties duties,
      CaseWork work,
      Persons persons) {
    this.referrals = referrals;
    this.records = records;
    this.back = back;
    this.duties = duties;
    this.work = work;
    this.persons = persons;
  }

  @Test
  void aMobileBrigadeReactsInADay() {
    var brigade = Workplace.of("MOBILE");
    var id = records.send(olena, brigade, false);
    assertThat(open(id)).contains("1A-TEAM");

    answer(brigade, id, 1, State.ACCEPTED);
    assertThat(open(id)).contains("1A-TEAM");
    answer(brigade, id, 2, State.BEGUN);
    assertThat(open(id)).doesNotContain("1A-TEAM");
  }

  @Test
  void aStayInAShelterAndInACrisisRoomIsEndedOrExtendedInTime() {
    for (var stay : List.of(List.of("SHELTER", "D40"), List.of("CRISIS_ROOM", "D41"))) {
      var house = Workplace.of(stay.getFirst());
      var id = records.send(olena, house, false);
      answer(house, id, 1, State.ACCEPTED);
      assertThat(open(house, id)).doesNotContain(stay.getLast());

      answer(house, id, 2, State.BEGUN);
      assertThat(open(house, id)).contains(stay.getLast());
      answer(house, id, 3, State.GOES_ON);
      assertThat(open(house, id)).containsOnlyOnce(stay.getLast());
      answer(house, id, 4, State.PROVIDED);
      assertThat(open(house, id)).isEmpty();
    }
  }

  @Test
  void aCouncilOrItsCommitteeThatIsAskedForAServiceDecides() {
    for (var kind : List.of("HROMADA", "EXECUTIVE_COMMITTEE")) {
      var council = Workplace.of(kind);
      var id = records.send(olena, council, false);
      assertThat(open(id)).contains("1B-URGENT");

      answer(council, id, 1, State.ACCEPTED);
      assertThat(open(id)).doesNotContain("1B-URGENT");
    }
  }

  @Test
  void anAnswerDecidesOnTheApplicationItNamesAndTheOtherOfTheCaseKeepsItsTerm() {
    var council = Workplace.of("HROMADA");
    var person = olena.call(() -> persons.add(Identity.named("Небувалюк Орина"), List.of()));
    var file = olena.call(() -> work.open(ReferralRecords.opening(person), null));
    var asked = ReferralRecords.asked(file, person, council.unit(), false);
    var first = olena.call(() -> referrals.send(asked, ReferralRecords.VITAL, null));
    var second = olena.call(() -> referrals.send(asked, ReferralRecords.VITAL, null));
    var due = application(first).dueAt();

    answer(council, second, 1, State.ACCEPTED);

    assertThat(application(first).isOpen()).isTrue();
    assertThat(application(first).dueAt()).isEqualTo(due);
    var decided = Objects.requireNonNull(application(second).settlement());
    assertThat(decided.at()).isAfter(application(second).eventAt());

    answer(council, first, 1, State.ACCEPTED);
    var other = Objects.requireNonNull(application(first).settlement());
    council.run(() -> back.takeBack(second, 2, "вигадано"));
    assertThat(application(second).isOpen()).isTrue();
    assertThat(application(first).settlement()).isEqualTo(other);
  }

  private Duty application(UUID id) {
    var reference = olena.call(() -> referrals.look(id)).reference();
    return olena.call(() -> duties.on(new Subject(Referrals.KIND, id, reference))).stream()
        .filter(duty -> duty.rule().action().equals("DECIDE_SERVICE"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void careUnderMartialLawIsDecidedInADay() {
    careUnder("1B-MARTIAL");
  }

  private void careUnder(String rule) {
    var council = Workplace.of("HROMADA");
    var person = olena.call(() -> persons.add(Identity.named("Небувалюк Орина"), List.of()));
    var file = olena.call(() -> work.open(ReferralRecords.opening(person), null));
    for (var service : List.of("015.1", "013.0")) {
      var asked = new Referral.New(file, person, council.unit(), service, false, null, false, null);
      var id = olena.call(() -> referrals.send(asked, ReferralRecords.VITAL, null));
      assertThat(open(id)).contains(service.equals("015.1") ? rule : "1B-DECIDE");
    }
  }

  @Test
  void careIsDecidedAsAnyOtherServiceOnceTheRuleOfMartialLawHoldsNoMore() throws SQLException {
    withdrawn(true);
    try {
      careUnder("1B-DECIDE");
    } finally {
      withdrawn(false);
    }
  }

  private static void withdrawn(boolean gone) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(
          "update duties.rule set withdrawn = " + gone + " where code = '1B-MARTIAL'");
    }
  }

  @Test
  void nobodyAnswersBeforeTheyAreAsked() {
    var brigade = Workplace.of("MOBILE");
    var id = records.send(olena, brigade, false);
    var before = Clock.systemUTC().instant().minus(Duration.ofDays(2));
    var early = new Referral.Answer(State.ACCEPTED, null, null, before);

    assertThatThrownBy(() -> brigade.run(() -> referrals.answer(id, 1, early)))
        .isInstanceOf(BadRequest.class);
  }

  private void answer(Acting who, UUID id, int version, State what) {
    who.run(() -> referrals.answer(id, version, new Referral.Answer(what, null, null, null)));
  }

  private List<String> open(UUID id) {
    return open(olena, id);
  }

  // What the receiver took upon itself its own people see, and whoever coordinates.
  private List<String> open(Acting who, UUID id) {
    var reference = who.call(() -> referrals.look(id)).reference();
    return who.call(() -> duties.on(new Subject(Referrals.KIND, id, reference))).stream()
        .filter(duty -> duty.settlement() == null)
        .map(duty -> duty.rule().code())
        .toList();
  }
}
