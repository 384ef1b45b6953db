package ua.kolo.tracking.reporting;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.NotFound;
import ua.kolo.programmes.ProgrammeId;

/// Reports on a programme, for other programs.
@RestController
@RequestMapping("/api/v1/execution/{id}/reports")
class ProgrammeReportsApi {
  private final ProgrammeReports reports;

  ProgrammeReportsApi(ProgrammeReports reports) {
    this.reports = reports;
  }

  @GetMapping
  List<ProgrammeReport> list(@PathVariable ProgrammeId id) {
    return reports.list(id);
  }

  @GetMapping("/{report}/rows")
  List<ReportedRow> rows(@PathVariable ProgrammeId id, @PathVariable UUID report) {
    if (!reports.find(report).programme().equals(id.value())) {
      throw new NotFound(report);
    }
    return reports.rows(report);
  }
}
