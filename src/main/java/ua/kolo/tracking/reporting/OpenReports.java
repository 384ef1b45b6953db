package ua.kolo.tracking.reporting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Wording;
import ua.kolo.programmes.ReportTable;

/// Published reports as the open data name them. The data speak Ukrainian whoever reads them.
@Component
class OpenReports implements ReportTable {
  private static final Wording WORDS = Wording.of("reporting");
  private final PublishedReports published;

  OpenReports(PublishedReports published) {
    this.published = published;
  }

  @Override
  public List<Row> published() {
    // Thousands of reports are of a few dozen periods.
    var titles = new HashMap<Period, String>();
    return published.all().stream().map(report -> row(report, titles)).toList();
  }

  @Override
  public String state() {
    return published.state();
  }

  private static Row row(Told report, Map<Period, String> titles) {
    var period = Period.of(report.period(), report.startsOn());
    return new Row(
        report.id(),
        report.programme(),
        report.accepted(),
        titles.computeIfAbsent(period, one -> title(report.period(), one.part(), one.year())),
        report.startsOn(),
        report.endsOn(),
        "/public/programmes/" + report.programme() + "/execution?report=" + report.id());
  }

  static String title(ProgrammeReport report) {
    return title(report.period(), report.part(), report.year());
  }

  private static String title(Period.Kind kind, int part, int year) {
    return WORDS.text(
        Wording.UKRAINIAN, "reporting.period.title." + kind, part, String.valueOf(year));
  }

  /// A published report in short.
  ///
  /// @param accepted the day the council considered it, else when it was approved
  record Told(
      UUID id,
      UUID programme,
      Period.Kind period,
      LocalDate startsOn,
      LocalDate endsOn,
      LocalDate accepted) {}
}
