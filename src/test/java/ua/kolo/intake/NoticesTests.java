package ua.kolo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.consents.Answer;
import ua.kolo.consents.Consent;
import ua.kolo.consents.Consents;
import ua.kolo.consents.Ground;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Subject;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;

@KoloTest
class NoticesTests {
  private final Intake intake;
  private final Reports reports;
  private final Notices notices;
  private final Consents consents;
  private final Duties duties;
  private final Acting olena = newcomer();

  NoticesTests(Intake intake, Reports reports, Notices notices, Consents consents, Duties duties) {
    this.intake = intake;
    this.reports = reports;
    this.notices = notices;
    this.consents = consents;
    this.duties = duties;
  }

  @Test
  void ofAnAdultThePoliceAreToldWithHerConsentOrOnAGround() {
    var adult = adult();

    assertThatThrownBy(() -> tell(adult, "NPU", null)).isInstanceOf(Conflict.class);
    assertThat(olena.call(() -> notices.of(adult.id()))).isEmpty();

    tell(adult, "NPU", new Ground("VITAL_INTEREST", "просить рятувати"));
    agree(adult, Consents.TO_POLICE);
    tell(adult, "NPU", null);
    assertThat(olena.call(() -> notices.of(adult.id())))
        .extracting(Notice::ground, Notice::byConsent)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("VITAL_INTEREST", false),
            org.assertj.core.groups.Tuple.tuple(null, true));
  }

  @Test
  void whereThereAreChildrenThePoliceAreToldWithoutConsentAndAProviderIsNot() {
    var family = olena.call(() -> intake.register(ReportRecords.report(), null));

    tell(family, "NPU", null);
    assertThat(olena.call(() -> notices.of(family.id())).getFirst().ground()).isEqualTo("CHILD");
    assertThatThrownBy(() -> tell(family, "SHELTER", null)).isInstanceOf(Conflict.class);
  }

  @Test
  void aNoticeSettlesWhatWasOwedAndItsEndOwesItAgain() {
    var family = olena.call(() -> intake.register(ReportRecords.report(), null));
    var police = tell(family, "NPU", null);
    assertThat(open(family)).containsExactly("D5-CHILDREN");
    tell(family, "SSD", null);
    assertThat(open(family)).isEmpty();

    olena.run(() -> notices.undo(family.id(), police));

    assertThat(open(family)).contains("D5-POLICE");
    assertThatThrownBy(() -> olena.run(() -> notices.undo(family.id(), police)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void nobodyIsToldBeforeTheReportCame() {
    var family = olena.call(() -> intake.register(ReportRecords.report(), null));
    var yearAgo = Clock.systemUTC().instant().minus(Duration.ofDays(365));
    var early = new NewNotice("SSD", "PHONE", yearAgo, null, null);

    assertThatThrownBy(() -> olena.call(() -> notices.record(family.id(), early, null)))
        .isInstanceOf(BadRequest.class);
    assertThat(open(family)).contains("D5-CHILDREN");
  }

  @Test
  void anotherInstitutionTellsNobodyOfIt() {
    var adult = adult();
    var other = newcomer();

    assertThatThrownBy(() -> other.call(() -> notices.of(adult.id()))).isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                other.run(
                    () ->
                        notices.record(
                            adult.id(), new NewNotice("SSD", "PHONE", null, null, null), null)))
        .isInstanceOf(NotFound.class);
  }

  private Registered adult() {
    var facts = ReportRecords.facts(null);
    var none =
        new Facts(
            "A1",
            "APPLICATION",
            "P102",
            "VICTIM",
            null,
            "DV",
            facts.forms(),
            List.of(),
            List.of(),
            0,
            true);
    var victim = ReportRecords.named("VICTIM", "Небувалюк Зоряна", null);
    return olena.call(() -> intake.register(new NewReport(none, null, List.of(victim)), null));
  }

  private void agree(Registered report, String scope) {
    var victim = olena.call(() -> reports.find(report.id())).in("VICTIM").getFirst().person();
    var answer = new Answer(scope, true, Consent.Form.ORAL, null, null);
    olena.run(() -> consents.record(victim, answer));
  }

  private UUID tell(
      Registered report, String told, @org.jspecify.annotations.Nullable Ground ground) {
    var notice = new NewNotice(told, "PHONE", null, "чергова", ground);
    return olena.call(() -> notices.record(report.id(), notice, null));
  }

  private List<String> open(Registered report) {
    var subject = new Subject(Intake.KIND, report.id(), report.reference());
    return olena.call(() -> duties.on(subject)).stream()
        .filter(duty -> duty.settlement() == null)
        .map(duty -> duty.rule().code())
        .toList();
  }

  private static Acting newcomer() {
    return Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
  }
}
