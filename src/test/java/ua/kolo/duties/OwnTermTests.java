package ua.kolo.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.KoloTest;
import ua.kolo.directory.Directory;
import ua.kolo.duties.law.Rule;
import ua.kolo.law.Basis;
import ua.kolo.law.Law;
import ua.kolo.law.LawFilter;
import ua.kolo.law.RuleChange;
import ua.kolo.law.Term;

/// An institution reads an unverified term of the law in its own way: what it owes follows.
@KoloTest
class OwnTermTests {
  private static final String TERM = "D43";
  private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
  private final Duties duties;
  private final Law law;
  private final RuleEditions editions;
  private final TransactionTemplate transaction;
  private final Office office;
  private final Office elsewhere;

  OwnTermTests(
      Duties duties,
      Law law,
      RuleEditions editions,
      TransactionTemplate transaction,
      Directory directory) {
    this.duties = duties;
    this.law = law;
    this.editions = editions;
    this.transaction = transaction;
    office = Office.open(directory);
    elsewhere = Office.open(directory);
  }

  @Test
  void newDutiesFollowTheOwnEditionWithItsClauseAndOldOnesStay() {
    var before = opened(office);
    override(5, null);
    var after = opened(office);

    assertThat(after.dueAt()).isEqualTo(now.plus(5, ChronoUnit.HOURS));
    assertThat(after.rule().basis().clause()).isEqualTo("п. 7");
    assertThat(after.rule().basis().isVerified()).isTrue();
    assertThat(office.work(() -> duties.find(before.id())).dueAt()).isEqualTo(before.dueAt());
    assertThat(before.dueAt()).isAfter(after.dueAt());
  }

  @Test
  void itHoldsForNobodyElse() {
    override(5, null);

    assertThat(opened(elsewhere).dueAt()).isAfter(now.plus(5, ChronoUnit.HOURS));
  }

  @Test
  void givenUpItLeavesTheProgramsTerm() {
    var before = opened(office);
    var own = override(5, null);
    override(own, 6, null);
    var latest = law().edition();
    office.work(
        () -> {
          law.withdraw(latest);
          return latest;
        });

    assertThat(opened(office).dueAt()).isEqualTo(before.dueAt());
  }

  @Test
  void beforeItsFirstDayTheProgramsTermHolds() {
    override(5, LocalDate.now(Clock.systemUTC()).plusDays(30));

    assertThat(opened(office).dueAt()).isAfter(now.plus(5, ChronoUnit.HOURS));
  }

  @Test
  void ofTwoEditionsPutAtOnceTheSecondIsNotSilentlyDropped() {
    override(5, null);
    var put = own(law().code());

    assertThat(isAdded(put, put.number())).isFalse();
    assertThat(isAdded(put, put.number() + 1)).isTrue();
  }

  private boolean isAdded(Edition edition, int number) {
    var unit = office.unit();
    return inTransaction(() -> editions.add(edition.rule(), unit, number, false, now));
  }

  private Edition own(String term) {
    return inTransaction(() -> editions.latest(Set.of(office.unit()))).stream()
        .filter(one -> one.isOwn() && term.equals(one.rule().lawTerm()))
        .findFirst()
        .orElseThrow();
  }

  private <T> T inTransaction(Supplier<T> work) {
    return office.work(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }

  private UUID override(int hours, @Nullable LocalDate from) {
    return override(law().edition(), hours, from);
  }

  private UUID override(UUID edition, int hours, @Nullable LocalDate from) {
    var term = new Term(null, hours, Term.Unit.HOURS, Term.Unit.HOURS.calendar());
    var change = new RuleChange(term, null, "п. 7", from, null, true, "звірено з актом");
    return office.work(() -> law.override(edition, change));
  }

  private Basis law() {
    return office.work(
        () ->
            law.rules(LawFilter.on(law.today())).stream()
                .filter(rule -> rule.code().equals(TERM))
                .findFirst()
                .orElseThrow()
                .basis());
  }

  private Duty opened(Office at) {
    var event = at.event("SERVICE_NEEDS_KNOWN", Set.of("URGENT"), now, Rule.OWNER);
    var id = at.work(() -> duties.open(event)).duties().getFirst();
    return at.work(() -> duties.find(id));
  }
}
