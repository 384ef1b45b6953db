package ua.kolo.papers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.cases.CaseFile;
import ua.kolo.consents.Recipients;
import ua.kolo.directory.Directory;
import ua.kolo.directory.Institutions;
import ua.kolo.intake.NewNotice;
import ua.kolo.intake.Notices;
import ua.kolo.intake.Report;
import ua.kolo.intake.Reports;
import ua.kolo.platform.Days;

/// A notice on paper tells of the reports of its case that name its person: recorded there as told,
/// it settles what was owed. Of others it says nothing.
@Component
class PaperNotices {
  private static final String CHANNEL = "LETTER";
  private static final String CHILDREN_SERVICE = "SSD";
  private final Reports reports;
  private final Notices notices;
  private final Institutions institutions;
  private final Directory directory;

  PaperNotices(Reports reports, Notices notices, Institutions institutions, Directory directory) {
    this.reports = reports;
    this.notices = notices;
    this.institutions = institutions;
    this.directory = directory;
  }

  /// What it recorded: one for each report that had come by then; none when it goes to another kind
  /// of institution than it is for.
  List<UUID> tell(CaseFile file, Paper.New asked, Instant at) {
    var receiver = asked.receiver();
    var told = receiver == null ? null : institutions.standing(receiver).kind();
    if (receiver == null || told == null || !isFor(asked.kind(), told)) {
      return List.of();
    }
    var notice = new NewNotice(told, CHANNEL, at, directory.body(receiver).name(), asked.ground());
    return file.reports().stream()
        .map(CaseFile.Report::id)
        .filter(reports::isOpen)
        .map(reports::find)
        .filter(report -> report.strike() == null && cameBy(report, at))
        .filter(report -> names(report, asked.person()))
        .map(report -> notices.record(report.id(), notice, null))
        .toList();
  }

  private static boolean isFor(Kind kind, String told) {
    return switch (kind) {
      case NOTICE_POLICE -> Recipients.isPolice(told);
      case NOTICE_CHILDREN -> told.equals(CHILDREN_SERVICE);
      case REFERRAL,
          CONSENT,
          REFUSAL,
          NEEDS_ACT,
          DECISION,
          DECISION_URGENT,
          DECISION_NO,
          PLAN,
          CERTIFICATE ->
          false;
    };
  }

  private static boolean names(Report report, UUID person) {
    return report.people().stream().anyMatch(one -> one.person().equals(person));
  }

  private static boolean cameBy(Report report, Instant at) {
    var received = report.facts().receivedAt();
    return received == null || !Days.of(at).isBefore(Days.of(received));
  }

  /// The paper counts no more, and nobody was told by it.
  void takeBack(List<UUID> recorded) {
    recorded.forEach(notices::undo);
  }
}
