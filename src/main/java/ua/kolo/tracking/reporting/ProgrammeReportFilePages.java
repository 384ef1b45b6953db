package ua.kolo.tracking.reporting;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.NotFound;
import ua.kolo.programmes.Actual;
import ua.kolo.programmes.ProgrammeId;

/// A report on a programme as a file.
@Controller
@RequestMapping("/execution/{id}/reports")
class ProgrammeReportFilePages {
  private final ProgrammeReports reports;
  private final Printing printing;

  ProgrammeReportFilePages(ProgrammeReports reports, Printing printing) {
    this.reports = reports;
    this.printing = printing;
  }

  @GetMapping("/{report}/document")
  ResponseEntity<byte[]> document(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @RequestParam(defaultValue = "ADDED") Actual.Form form,
      @RequestParam(defaultValue = "DOCX") OutputFormat format) {
    var one = reports.find(report);
    if (!one.programme().equals(id.value())) {
      throw new NotFound(report);
    }
    return PublicReportFilePages.answer(one, format, printing.print(report, form, format));
  }
}
