package ua.kolo.tracking.reporting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.NotFound;
import ua.kolo.programmes.Actual;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.Tracking;

/// One report by the measures of whichever programme above is chosen.
@Controller
@RequestMapping("/execution/{id}/reports/{report}/addressed")
class AddressedPages {
  private final ProgrammeReports reports;
  private final AddressedReports addressed;
  private final Printing printing;
  private final Tracking tracking;

  AddressedPages(
      ProgrammeReports reports, AddressedReports addressed, Printing printing, Tracking tracking) {
    this.reports = reports;
    this.addressed = addressed;
    this.printing = printing;
    this.tracking = tracking;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @RequestParam(required = false) @Nullable UUID upper) {
    var one = of(reports, id, report);
    var all = addressed.addressees(report);
    var chosen = upper == null && !all.isEmpty() ? all.getFirst().id() : upper;
    return new ModelAndView("reporting/addressed", "report", one)
        .addObject("tracked", tracking.find(id).orElseThrow(() -> new NotFound(id)))
        .addObject("addressees", all)
        .addObject("addressed", chosen == null ? null : addressed.of(report, chosen));
  }

  /// For the programme chosen; for none it is the council's own table.
  @GetMapping("/document")
  ResponseEntity<byte[]> document(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @RequestParam(required = false) @Nullable UUID upper,
      @RequestParam(defaultValue = "DOCX") OutputFormat format) {
    var one = of(reports, id, report);
    var file =
        upper == null
            ? printing.print(report, Actual.Form.ADDED, format)
            : addressed.printed(report, upper, format);
    return PublicReportFilePages.answer(one, format, file);
  }

  static ProgrammeReport of(ProgrammeReports reports, ProgrammeId id, UUID report) {
    var one = reports.find(report);
    if (!one.programme().equals(id.value())) {
      throw new NotFound(report);
    }
    return one;
  }
}
