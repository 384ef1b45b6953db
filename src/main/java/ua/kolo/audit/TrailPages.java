package ua.kolo.audit;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The trail for the auditor; what happened to one record, for the person concerned too; and what
/// is not recorded.
@Controller
class TrailPages {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private final TrailReading reading;
  private final TrailNames names;
  private final TrailCsv csv;

  TrailPages(TrailReading reading, TrailNames names, TrailCsv csv) {
    this.reading = reading;
    this.names = names;
    this.csv = csv;
  }

  @GetMapping("/audit")
  ModelAndView list(TrailQuery query) {
    var filter = reading.within(query.filter());
    var rows = reading.page(filter, query.start());
    var more = rows.size() > TrailReading.PAGE;
    var shown = more ? rows.subList(0, TrailReading.PAGE) : rows;
    var read = query.of(filter);
    return new ModelAndView("audit/list", "query", read)
        .addObject("filtered", query.isFiltered())
        .addObject("lines", names.of(shown))
        .addObject("next", more ? read.next(shown.getLast().id()) : null)
        .addObject("earlier", !more && reading.hasEarlier(filter) ? query.earlier(filter) : null)
        .addObject("colleagues", names.colleagues())
        .addObject("operations", Operation.values())
        .addObject("kinds", Nouns.toChoose());
  }

  @GetMapping("/audit.csv")
  ResponseEntity<byte[]> csv(TrailQuery query, Locale reader) {
    var taken = reading.export(query.filter(), TrailReading.EXPORTED_AT_MOST);
    var file = ContentDisposition.attachment().filename("audit.csv").build();
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .body(csv.of(names.of(taken.rows()), taken.cut(), reader));
  }

  @GetMapping("/audit/subjects/{id}")
  ModelAndView subject(@PathVariable UUID id) {
    var extract = reading.ofSubject(id);
    return new ModelAndView("audit/subject", "lines", names.of(extract.rows()))
        .addObject("extract", extract)
        .addObject("id", id);
  }

  @GetMapping("/audit/subjects/{id}/print")
  ModelAndView forPaper(@PathVariable UUID id) {
    var extract = reading.forPaper(id);
    return new ModelAndView("audit/subject-print", "lines", names.of(extract.rows()))
        .addObject("extract", extract)
        .addObject("id", id);
  }

  /// Everybody at work may know what is recorded of them.
  @GetMapping("/audit/about")
  String about() {
    return "audit/about";
  }
}
