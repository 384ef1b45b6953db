package ua.kolo.programmes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The list of the council's programmes, and documents that wait for review.
@Controller
class ProgrammePages {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private final Programmes programmes;
  private final ProgrammeImports imports;
  private final ProgrammeCsv csv;

  ProgrammePages(Programmes programmes, ProgrammeImports imports, ProgrammeCsv csv) {
    this.programmes = programmes;
    this.imports = imports;
    this.csv = csv;
  }

  @GetMapping("/programmes")
  ModelAndView list(ProgrammeQuery query) {
    return new ModelAndView("programmes/list", "query", query)
        .addObject("found", programmes.list(query.filter(), query.paging()))
        .addObject("waiting", query.isFiltered() ? List.of() : waiting());
  }

  @GetMapping("/programmes.csv")
  ResponseEntity<byte[]> csv(ProgrammeQuery query) {
    var name = ContentDisposition.attachment().filename("programmes.csv").build();
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(csv.of(query.filter()));
  }

  private List<ImportRow> waiting() {
    return imports.waiting(Paging.FIRST).rows();
  }
}
