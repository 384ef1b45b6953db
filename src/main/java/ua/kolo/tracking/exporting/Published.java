package ua.kolo.tracking.exporting;

import java.util.List;
import ua.kolo.indicators.PublishedIndicators;
import ua.kolo.programmes.AdoptedPlan;
import ua.kolo.tracking.reporting.ProgrammeReport;
import ua.kolo.tracking.reporting.ReportedRow;

/// What is public of a programme.
///
/// @param url of its page
/// @param reports whose money may be added up, in the order of time
/// @param indicators with their values, small ones left out
record Published(
    AdoptedPlan plan,
    String url,
    List<Told> reports,
    List<PublishedIndicators.Published> indicators) {
  Published {
    reports = List.copyOf(reports);
    indicators = List.copyOf(indicators);
  }

  /// A published report with its rows.
  record Told(ProgrammeReport report, List<ReportedRow> rows) {
    Told {
      rows = List.copyOf(rows);
    }
  }
}
