package ua.kolo.tracking.reporting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.platform.Acting;
import ua.kolo.tracking.Lived;

/// An open report with a row of the institution that keeps the programme.
@Component
class ProgrammeReportRecords implements RecordMaker {
  private final Lived lived;
  private final ProgrammeReports reports;

  ProgrammeReportRecords(Lived lived, ProgrammeReports reports) {
    this.lived = lived;
    this.reports = reports;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/execution/{id}/reports", "/api/v1/execution/{id}/reports");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var programme = lived.programme(Acting.system(unit), unit);
    return Acting.system(unit)
        .call(
            () -> {
              var year = new Period(Period.Kind.YEAR, 2026, 1);
              var report = reports.open(programme, year, LocalDate.of(2027, 1, 15));
              var row = reports.rows(report).getFirst().row();
              return Map.of(
                  "id",
                  programme.toString(),
                  "report",
                  report.toString(),
                  "row",
                  row.id().toString());
            });
  }

  /// One of its rows.
  @Component
  static class OfRow implements RecordMaker {
    private final ProgrammeReportRecords reports;

    OfRow(ProgrammeReportRecords reports) {
      this.reports = reports;
    }

    @Override
    public Set<String> beginnings() {
      return Set.of("/measures/rows/{id}", "/api/v1/measures/rows/{id}");
    }

    @Override
    public Map<String, String> make(UUID unit) {
      return Map.of("id", reports.make(unit).get("row"));
    }
  }
}
