package ua.kolo.tracking.reporting;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.NotFound;
import ua.kolo.programmes.Actual;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.PublishedProgrammes;

/// A published report as a file anybody may take along: what the coordinator accepted, in the
/// council's own table.
@Controller
class PublicReportFilePages {
  private final PublishedReports published;
  private final PublishedProgrammes programmes;

  PublicReportFilePages(PublishedReports published, PublishedProgrammes programmes) {
    this.published = published;
    this.programmes = programmes;
  }

  @GetMapping("/public/programmes/{id}/reports/{report}/document")
  ResponseEntity<byte[]> document(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @RequestParam(defaultValue = "ADDED") Actual.Form form,
      @RequestParam(defaultValue = "DOCX") OutputFormat format) {
    var reports = published.list(id);
    var one =
        reports.stream()
            .filter(each -> each.id().equals(report))
            .findFirst()
            .orElseThrow(() -> new NotFound(report));
    var term =
        one.period() == Period.Kind.FINAL
            ? WholeTerms.gathered(
                programmes.adopted(id, one.edition()),
                one,
                reports,
                each -> published.rows(each.id()))
            : null;
    var file =
        programmes.printed(
            id,
            one.edition(),
            Printing.paper(one, term, true),
            Printing.told(published.rows(report), term),
            form,
            format);
    return answer(one, format, file);
  }

  static ResponseEntity<byte[]> answer(ProgrammeReport one, OutputFormat format, byte[] file) {
    var name = "zvit-" + one.year() + "." + format.extension();
    var disposition = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
        .body(file);
  }
}
