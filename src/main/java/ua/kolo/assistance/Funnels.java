package ua.kolo.assistance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.cases.Cases;
import ua.kolo.intake.Notices;
import ua.kolo.intake.Reports;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Where persons are lost between a report and help.
@Service
@Transactional
public class Funnels {
  private final Reports reports;
  private final Notices notices;
  private final Cases cases;
  private final ReferralRows rows;
  private final AssessedFiles assessed;

  Funnels(
      Reports reports, Notices notices, Cases cases, ReferralRows rows, AssessedFiles assessed) {
    this.reports = reports;
    this.notices = notices;
    this.cases = cases;
    this.rows = rows;
    this.assessed = assessed;
  }

  /// Of the acting institution's reports received from one day to another, both included.
  @Needs(Right.CASE_READ)
  public Funnel of(LocalDate from, LocalDate to) {
    var received = reports.received(from, to);
    var files = cases.ofReports(received);
    var reached = rows.reached(new HashSet<>(files.values()));
    return new Funnel(
        received.size(),
        notices.told(received),
        files.size(),
        count(files, assessed.among(Set.copyOf(files.values()))),
        count(files, reached.referred()),
        count(files, reached.accepted()),
        count(files, reached.helped()));
  }

  private static long count(Map<UUID, UUID> files, Collection<UUID> reached) {
    var among = Set.copyOf(reached);
    return files.values().stream().filter(among::contains).count();
  }
}
