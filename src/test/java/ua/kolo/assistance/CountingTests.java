package ua.kolo.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.cases.CaseWork;
import ua.kolo.cases.Turn;
import ua.kolo.counts.Catalogue;
import ua.kolo.counts.Cell;
import ua.kolo.counts.Count;
import ua.kolo.counts.CountQuery;
import ua.kolo.identity.Role;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.persons.Sex;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Days;
import ua.kolo.platform.Forbidden;

/// Every question of the catalogue against records of a made-up institution: people counted once,
/// nothing of others, the same for whoever asks.
@KoloTest
class CountingTests {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private final LocalDate today = LocalDate.now(Days.KYIV);
  // Terms of what happens now end within it.
  private final LocalDate last = today.plusDays(14);
  private final UUID unit = UUID.randomUUID();
  private final Acting worker = Someone.as(Role.CASE_WORKER, unit).settle().acting();
  private final Acting manager = Someone.as(Role.PROGRAMME_MANAGER, unit).settle().acting();
  private final Acting centre = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
  private final Catalogue catalogue;
  private final Referrals referrals;
  private final CaseWork work;
  private final Persons persons;

  CountingTests(Catalogue catalogue, Referrals referrals, CaseWork work, Persons persons) {
    this.catalogue = catalogue;
    this.referrals = referrals;
    this.work = work;
    this.persons = persons;
  }

  @Test
  void eachQuestionIsAnsweredForAnEmptyInstitution() {
    var queries = manager.call(catalogue::queries);

    assertThat(queries).extracting(CountQuery::code).doesNotHaveDuplicates();
    for (var query : queries) {
      var counted = count(query.code());
      if (counted instanceof Count.Figures figures) {
        assertThat(figures.total()).as(query.code()).isZero();
      } else {
        assertThat(counted).as(query.code()).isEqualTo(new Count.Share(0, 0));
      }
    }
  }

  @Test
  void peopleAreCountedOnceBySexAndAge() {
    var woman = person(Sex.FEMALE, today.minusYears(61), null);
    var girl = person(Sex.FEMALE, null, today.getYear() - 10);
    var unknown = person(null, null, null);
    open(woman);
    open(woman);
    open(girl);
    open(unknown);

    assertThat(figures("CASES_OPENED").total()).isEqualTo(4);
    assertThat(figures("CASES_CLOSED").total()).isZero();
    var people = figures("PERSONS_PROTECTED").cells();
    assertThat(people)
        .containsEntry(Cell.TOTAL, 3L)
        .containsEntry(Cell.FEMALE, 2L)
        .containsEntry(Cell.MALE, 0L)
        .containsEntry(Cell.SEX_UNKNOWN, 1L)
        .containsEntry(Cell.CHILD, 1L)
        .containsEntry(Cell.OLDER, 1L)
        .containsEntry(Cell.AGE_UNKNOWN, 1L);
  }

  @Test
  void whatWasOpenedByMistakeIsNotCounted() {
    var mistaken = open(person(Sex.FEMALE, null, 1990));
    var closed = open(person(Sex.FEMALE, null, 1991));

    worker.run(() -> work.turn(mistaken, 1, new Turn.New("CLOSED", "MISTAKE", null)));
    worker.run(() -> work.turn(closed, 1, new Turn.New("CLOSED", "GOALS_MET", null)));

    assertThat(figures("CASES_OPENED").total()).isOne();
    assertThat(figures("CASES_CLOSED").total()).isOne();
    assertThat(figures("PERSONS_PROTECTED").total()).isOne();
  }

  @Test
  void helpIsCountedByServiceOnceProvidedAndAnswersByTheirTerm() {
    var woman = person(Sex.FEMALE, null, 1990);
    var file = open(woman);
    var id =
        worker.call(
            () ->
                referrals.send(
                    ReferralRecords.asked(file, woman, centre.unit(), false),
                    ReferralRecords.VITAL,
                    null));
    assertThat(figures("REFERRALS_SENT").total()).isOne();
    assertThat(figures("PERSONS_HELPED").total()).isZero();

    centre.run(() -> referrals.answer(id, 1, said(State.ACCEPTED)));
    centre.run(() -> referrals.answer(id, 2, said(State.BEGUN)));
    centre.run(() -> referrals.answer(id, 3, said(State.PROVIDED)));

    assertThat(figures("REFERRALS_PROVIDED").total()).isOne();
    assertThat(figures("PERSONS_HELPED").cells()).containsEntry(Cell.FEMALE, 1L);
    assertThat(figures("PERSONS_HELPED.012.0").total()).isOne();
    assertThat(figures("PERSONS_HELPED.SHELTER").total()).isZero();
    assertThat(count("REFERRALS_ANSWERED_IN_TERM")).isEqualTo(new Count.Share(1, 1));
    // Nothing of others: the centre sent none.
    var there = Someone.as(Role.PROGRAMME_MANAGER, centre.unit()).settle().acting();
    assertThat(there.call(() -> catalogue.count("REFERRALS_SENT", FIRST, last)))
        .isEqualTo(Count.of(0));
  }

  @Test
  void whatIsOutsideThePeriodIsNotCounted() {
    open(person(Sex.FEMALE, null, 1990));

    assertThat(
            manager.call(() -> catalogue.count("CASES_OPENED", FIRST, LocalDate.of(2020, 12, 31))))
        .isEqualTo(Count.of(0));
    assertThat(manager.call(() -> catalogue.count("CASES_OPENED", today, today)))
        .isEqualTo(Count.of(1));
  }

  @Test
  void whoeverKeepsNoProgrammeAsksNothingAndNobodyAsksFreely() {
    assertThatThrownBy(() -> worker.call(() -> catalogue.count("CASES_OPENED", FIRST, last)))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> count("SELECT")).isInstanceOf(BadRequest.class);
  }

  private Count.Figures figures(String code) {
    return (Count.Figures) count(code);
  }

  private Count count(String code) {
    return manager.call(() -> catalogue.count(code, FIRST, last));
  }

  private UUID open(UUID person) {
    return worker.call(() -> work.open(ReferralRecords.opening(person), null));
  }

  private UUID person(@Nullable Sex sex, @Nullable LocalDate born, @Nullable Integer year) {
    var identity =
        new Identity(
            "Небувалюк",
            "Орина",
            null,
            List.of(),
            born,
            year,
            sex,
            null,
            null,
            List.of(),
            List.of(),
            List.of());
    return worker.call(() -> persons.add(identity, List.of()));
  }

  private static Referral.Answer said(State what) {
    return new Referral.Answer(what, null, "Вигадане пояснення", null);
  }
}
