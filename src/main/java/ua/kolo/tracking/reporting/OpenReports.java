package ua.kolo.tracking.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Days;
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
    return published.all().stream().map(OpenReports::row).toList();
  }

  private static Row row(ProgrammeReport report) {
    var approved = LocalDate.ofInstant(Objects.requireNonNull(report.approvedAt()), Days.KYIV);
    var considered = report.consideredOn();
    return new Row(
        report.id(),
        report.programme(),
        considered == null ? approved : considered,
        title(report),
        report.startsOn(),
        report.endsOn(),
        "/public/programmes/" + report.programme() + "/execution?report=" + report.id());
  }

  static String title(ProgrammeReport report) {
    return WORDS.text(
        Wording.UKRAINIAN,
        "reporting.period.title." + report.period(),
        report.part(),
        String.valueOf(report.year()));
  }
}
