package ua.kolo.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.assistance.Funnels;
import ua.kolo.cases.CaseWork;
import ua.kolo.cases.NewCase;
import ua.kolo.identity.Role;
import ua.kolo.intake.Facts;
import ua.kolo.intake.Intake;
import ua.kolo.intake.NewReport;
import ua.kolo.intake.Reports;
import ua.kolo.persons.Identity;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Days;

/// Between a case and help somebody is assessed; the funnel tells of how many reports.
@KoloTest
class AssessedInFunnelTests {
  private final Intake intake;
  private final Reports reports;
  private final CaseWork work;
  private final Assessments assessments;
  private final AssessmentRecords records;
  private final Funnels funnels;
  private final Acting olena = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();

  AssessedInFunnelTests(
      Intake intake,
      Reports reports,
      CaseWork work,
      Assessments assessments,
      AssessmentRecords records,
      Funnels funnels) {
    this.intake = intake;
    this.reports = reports;
    this.work = work;
    this.assessments = assessments;
    this.records = records;
    this.funnels = funnels;
  }

  @Test
  void aReportWhoseCaseWasAssessedIsCountedOnce() {
    olena.call(this::opened);
    var file = olena.call(this::opened);
    assertThat(assessed()).isZero();

    for (int i = 0; i < 2; i++) {
      olena.run(
          () -> assessments.assess(records.found(olena, file, "NEEDS", Map.of(), null), null));
    }

    assertThat(assessed()).isEqualTo(1);
  }

  private long assessed() {
    var today = LocalDate.now(Days.KYIV);
    return olena.call(() -> funnels.of(today.minusDays(1), today.plusDays(1))).assessed();
  }

  private UUID opened() {
    var facts =
        new Facts(
            "A1",
            "APPLICATION",
            "IN_PERSON",
            "VICTIM",
            null,
            "DV",
            List.of("PHYSICAL"),
            List.of(),
            List.of(),
            0,
            false);
    var victim =
        new NewReport.Named(
            null, Identity.named("Небувалюк Тамара"), List.of(), "VICTIM", null, List.of());
    var report = intake.register(new NewReport(facts, null, List.of(victim)), null).id();
    var person = reports.find(report).in("VICTIM").getFirst().person();
    var party = new NewCase.NewParty(person, "VICTIM", null, false);
    return work.open(new NewCase("DV", report, null, null, List.of(party)), null);
  }
}
