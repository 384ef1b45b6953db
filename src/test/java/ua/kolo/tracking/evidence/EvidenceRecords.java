package ua.kolo.tracking.evidence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.platform.Acting;
import ua.kolo.tracking.Lived;
import ua.kolo.tracking.reporting.Period;
import ua.kolo.tracking.reporting.ProgrammeReports;

/// A row of an open report with a file.
@Component
class EvidenceRecords implements RecordMaker {
  private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
  private final Lived lived;
  private final ProgrammeReports reports;
  private final Evidence evidence;

  EvidenceRecords(Lived lived, ProgrammeReports reports, Evidence evidence) {
    this.lived = lived;
    this.reports = reports;
    this.evidence = evidence;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/measures/rows/{id}/evidence", "/api/v1/measures/rows/{id}/evidence");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var programme = lived.programme(Acting.system(unit), unit);
    return Acting.system(unit)
        .call(
            () -> {
              var year = new Period(Period.Kind.YEAR, 2026, 1);
              var report = reports.open(programme, year, LocalDate.of(2027, 1, 15));
              var row = reports.rows(report).getFirst().row().id();
              var file = evidence.attach(row, "x.pdf", PDF).id();
              return Map.of("id", row.toString(), "file", file.toString());
            });
  }
}
