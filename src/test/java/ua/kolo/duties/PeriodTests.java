package ua.kolo.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Workplace;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Days;

@KoloTest
class PeriodTests {
  private static final int NODES = 2;
  private final Periods periods;
  private final PeriodRound round;
  private final Duties duties;
  private final Clock clock;

  PeriodTests(Periods periods, PeriodRound round, Duties duties, Clock clock) {
    this.periods = periods;
    this.round = round;
    this.duties = duties;
    this.clock = clock;
  }

  @Test
  void aPeriodEndsOnItsLastDayAndTheNextFollows() {
    var today = LocalDate.of(2027, 5, 17);

    assertThat(Period.YEAR.last(today)).isEqualTo("2026-12-31");
    assertThat(Period.HALF_YEAR.last(today)).isEqualTo("2026-12-31");
    assertThat(Period.QUARTER.last(today)).isEqualTo("2027-03-31");
    assertThat(Period.QUARTER.last(LocalDate.of(2027, 4, 1))).isEqualTo("2027-03-31");
    assertThat(Period.QUARTER.last(LocalDate.of(2027, 3, 31))).isEqualTo("2026-12-31");
    assertThat(Period.QUARTER.after(LocalDate.of(2027, 3, 31))).isEqualTo("2027-06-30");
    assertThat(Period.STUDY.last(today)).isEqualTo("2027-01-01");
    assertThat(Period.STUDY.after(LocalDate.of(2027, 1, 1))).isEqualTo("2030-01-01");
    assertThat(Period.QUARTER.reference(LocalDate.of(2027, 3, 31)))
        .isEqualTo("01.01.2027-31.03.2027");
  }

  @Test
  void whatIsNotLateYetIsOwedOnceByWhomTheRulesName() {
    var administration = Workplace.of("RAI_ADM");
    var police = Workplace.of("NPU");
    var juvenile = Workplace.of("NPU_JUV");
    var council = Workplace.of("EXECUTIVE_COMMITTEE");
    var centre = Workplace.of("CSS");

    for (var worker : List.of(administration, police, juvenile, council, centre)) {
      tell(worker, "2027-04-10");
      tell(worker, "2027-04-11");
    }

    assertThat(owed(administration)).containsExactly("1D-RECONCILE 01.01.2027-31.03.2027");
    assertThat(owed(police)).containsExactly("D52 01.07.2026-31.12.2026");
    assertThat(owed(council)).containsExactly("1B-STUDY 2027");
    assertThat(owed(juvenile)).isEmpty();
    assertThat(owed(centre)).isEmpty();
  }

  @Test
  void whatWasLateBeforeTheInstitutionWasHereIsNotOwed() {
    var council = Workplace.of("HROMADA");

    tell(council, "2027-06-16");
    assertThat(owed(council)).isEmpty();
    tell(council, "2028-02-01");
    tell(council, "2029-02-01");
    tell(council, "2030-02-01");

    assertThat(owed(council)).containsExactly("1B-STUDY 2028");
  }

  @Test
  void whatEndedWhileTheProgramWasDownIsOwedWithItsOldTerms() {
    var police = Workplace.of("NPU");
    tell(police, "2027-01-02");

    tell(police, "2028-07-02");

    assertThat(owed(police))
        .containsExactlyInAnyOrder(
            "D52 01.07.2026-31.12.2026",
            "D52 01.01.2027-30.06.2027",
            "D52 01.07.2027-31.12.2027",
            "D52 01.01.2028-30.06.2028");
    assertThat(of(police))
        .extracting(Duty::dueAt)
        .contains(LocalDate.of(2027, 7, 1).atStartOfDay(Days.KYIV).toInstant());
  }

  @Test
  void whatEndedWhileNobodyWorkedThereIsNotOwed() {
    var police = Workplace.of("NPU");
    tell(police, "2027-01-02");
    Workplace.change(
        "update identity.holding set held_until = '2027-03-01' where unit = ?", police.unit());

    tell(police, "2029-01-10");

    assertThat(owed(police))
        .containsExactlyInAnyOrder("D52 01.07.2026-31.12.2026", "D52 01.07.2028-31.12.2028");
  }

  @Test
  void ofTwoNodesAtOnceOneOpensIt() throws Exception {
    var administration = Workplace.of("RAI_ADM");
    var begin = new CyclicBarrier(NODES);
    Callable<Boolean> node =
        () -> {
          begin.await();
          tell(administration, "2027-04-10");
          return true;
        };
    try (var nodes = Executors.newFixedThreadPool(NODES)) {
      for (var done : nodes.invokeAll(List.of(node, node))) {
        assertThat(done.get()).isTrue();
      }
    }

    assertThat(owed(administration)).hasSize(1);
  }

  @Test
  void theRoundReachesThoseWhereSomebodyWorks() {
    var police = Workplace.of("NPU");
    var service = Workplace.of("SSD");
    var units = Acting.system(police.unit()).call(periods::units);
    assertThat(units).contains(police.unit()).doesNotContain(service.unit());
    assertThat(units).doesNotContain(Workplace.onPaper("NPU"), Workplace.closed("NPU"));

    round.look();

    var today = Days.today(clock);
    var ended = Period.HALF_YEAR.last(today);
    // Six months after the 30th of June end on the 30th of December: a day later it is late.
    var late = today.equals(today.with(TemporalAdjusters.lastDayOfYear()));
    assertThat(owed(police))
        .isEqualTo(late ? List.of() : List.of("D52 " + Period.HALF_YEAR.reference(ended)));
  }

  private void tell(Acting worker, String day) {
    Instant now = LocalDate.parse(day).atTime(9, 0).atZone(Days.KYIV).toInstant();
    Acting.system(worker.unit()).run(() -> periods.open(now));
  }

  private List<String> owed(Acting worker) {
    return of(worker).stream()
        .map(duty -> duty.rule().code() + " " + duty.subject().reference())
        .toList();
  }

  private List<Duty> of(Acting worker) {
    var filter = DutyFilter.of(DutyFilter.Scope.OURS, DutyFilter.Which.OPEN);
    return new ArrayList<>(worker.call(() -> duties.list(filter, null, 50)).rows());
  }
}
