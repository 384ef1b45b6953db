package ua.kolo.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Workplace;
import ua.kolo.cases.CaseEvents;
import ua.kolo.cases.Cases;
import ua.kolo.cases.Happened;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Subject;
import ua.kolo.platform.Acting;

/// Which of several applications of a case a decision on paper answers.
@KoloTest
class PaperDutiesTests {
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final LocalDate SECOND = LocalDate.of(2026, 3, 10);
  private static final LocalDate DECIDED = LocalDate.of(2026, 3, 12);
  private final Papers papers;
  private final PaperRecords records;
  private final CaseEvents events;
  private final Cases cases;
  private final Duties duties;
  private final Acting council = Workplace.of("HROMADA");

  PaperDutiesTests(
      Papers papers, PaperRecords records, CaseEvents events, Cases cases, Duties duties) {
    this.papers = papers;
    this.records = records;
    this.events = events;
    this.cases = cases;
    this.duties = duties;
  }

  @Test
  void aDecisionAnswersTheOldestApplicationAndTheOtherKeepsItsTerm() {
    var file = appliedTwice();
    var before = applications(file);

    decide(file, DECIDED);

    var after = applications(file);
    assertThat(after).extracting(Duty::isOpen).containsExactly(false, true);
    assertThat(day(Objects.requireNonNull(after.getFirst().settlement()).at())).isEqualTo(DECIDED);
    assertThat(day(after.getLast().eventAt())).isEqualTo(SECOND);
    assertThat(after.getLast().dueAt())
        .isEqualTo(before.getLast().dueAt())
        .isAfter(before.getFirst().dueAt());
    decide(file, DECIDED.plusDays(4));
    var last = applications(file).getLast().settlement();
    assertThat(day(Objects.requireNonNull(last).at())).isEqualTo(DECIDED.plusDays(4));
  }

  @Test
  void anAnnulledDecisionOpensOnlyTheApplicationItAnswered() {
    var file = appliedTwice();
    var before = applications(file);
    var wrong = decide(file, DECIDED);
    decide(file, DECIDED.plusDays(4));

    council.run(() -> papers.annul(wrong));

    var after = applications(file);
    assertThat(after).extracting(Duty::isOpen).containsExactly(true, false);
    assertThat(after.getFirst().dueAt()).isEqualTo(before.getFirst().dueAt());
    decide(file, DECIDED.plusDays(5));
    assertThat(applications(file)).noneMatch(Duty::isOpen);
  }

  // The later one is told first: the day of an application counts, not of its telling.
  private UUID appliedTwice() {
    var file = records.open(council);
    for (var day : List.of(SECOND, FIRST)) {
      var at = day.atTime(10, 0).atZone(KYIV).toInstant();
      var told = new Happened.New("SERVICE_APPLIED", Set.of(), at);
      council.run(() -> events.tell(file, told, null));
    }
    assertThat(applications(file)).hasSize(2).allMatch(Duty::isOpen);
    return file;
  }

  private UUID decide(UUID file, LocalDate day) {
    var asked = records.asked(council, file, Kind.DECISION, null, null);
    var dated =
        new Paper.New(
            file, asked.person(), Kind.DECISION, null, asked.body(), asked.signer(), day, null);
    return council.call(() -> papers.make(dated, null));
  }

  private List<Duty> applications(UUID file) {
    var reference = council.call(() -> cases.find(file)).reference();
    return council.call(() -> duties.on(new Subject(Cases.KIND, file, reference))).stream()
        .filter(duty -> duty.rule().action().equals("DECIDE_SERVICE"))
        .sorted(Comparator.comparing(Duty::eventAt))
        .toList();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, KYIV);
  }
}
