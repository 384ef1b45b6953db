package ua.kolo.tracking.exporting;

import java.util.List;
import ua.kolo.programmes.AdoptedPlan;
import ua.kolo.tracking.reporting.ProgrammeReport;
import ua.kolo.tracking.reporting.ReportedRow;

/// What is public of a programme.
///
/// @param url of its page
/// @param reports whose money may be added up, in the order of time
record Published(AdoptedPlan plan, String url, List<Told> reports) {
  Published {
    reports = List.copyOf(reports);
  }

  /// A published report with its rows.
  record Told(ProgrammeReport report, List<ReportedRow> rows) {
    Told {
      rows = List.copyOf(rows);
    }
  }
}
