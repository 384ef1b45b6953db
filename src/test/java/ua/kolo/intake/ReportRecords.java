package ua.kolo.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.persons.Identity;

/// A report registered at an institution, with a victim, an offender and a child.
@Component
class ReportRecords implements RecordMaker {
  private final Intake intake;
  private final Reports reports;
  private final Notices notices;

  ReportRecords(Intake intake, Reports reports, Notices notices) {
    this.intake = intake;
    this.reports = reports;
    this.notices = notices;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/reports/{id}", "/api/v1/reports/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var worker = Someone.as(Role.CASE_WORKER, unit).settle();
    var registered = worker.acting().call(() -> intake.register(report(), null));
    var told = new NewNotice("SSD", "PHONE", null, "чергова", null);
    var notice = worker.acting().call(() -> notices.record(registered.id(), told, null));
    var part = worker.acting().call(() -> reports.find(registered.id())).people().getFirst().id();
    return Map.of(
        "id", registered.id().toString(), "notice", notice.toString(), "part", part.toString());
  }

  static NewReport report() {
    return new NewReport(
        facts(null),
        new Words("Вигадана розповідь", "учора", "вигадане місце", null, null, null, null),
        List.of(
            named("VICTIM", "Небувалюк Оксана Петрівна", "SPOUSE"),
            named("OFFENDER", "Небувалюк Петро Іванович", null),
            named("CHILD_WITNESS", "Небувалюк Марійка", null)));
  }

  static Facts facts(@Nullable Instant received) {
    return new Facts(
        "A1",
        "APPLICATION",
        "IN_PERSON",
        "VICTIM",
        received,
        "DV",
        List.of("PHYSICAL"),
        List.of("WEAPON"),
        List.of("SAFE_PLACE"),
        1,
        false);
  }

  static NewReport.Named named(String role, String name, @Nullable String relationship) {
    return new NewReport.Named(
        null, Identity.named(name), List.of(), role, relationship, List.of());
  }
}
