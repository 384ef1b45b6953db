package ua.kolo.directory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.audit.Trail;
import ua.kolo.documents.OutputFormat;

/// Institutions as a list, on the screen and as a file.
@Controller
class DirectoryPages {
  private static final int MOST = 100_000;
  private final Institutions institutions;
  private final Directory directory;
  private final Kinds kinds;
  private final Trail trail;

  DirectoryPages(Institutions institutions, Directory directory, Kinds kinds, Trail trail) {
    this.institutions = institutions;
    this.directory = directory;
    this.kinds = kinds;
    this.trail = trail;
  }

  @GetMapping("/directory")
  ModelAndView list(InstitutionQuery query, Locale reader) {
    int from = query.at() * InstitutionQuery.SIZE;
    long total = institutions.count(query.filter());
    return new ModelAndView("directory/institutions", "query", query)
        .addObject("rows", institutions.list(query.filter(), from, InstitutionQuery.SIZE))
        .addObject("total", total)
        .addObject("from", from)
        .addObject("more", from + InstitutionQuery.SIZE < total)
        .addObject("kinds", kinds.in(reader))
        .addObject("territories", directory.territories());
  }

  @GetMapping("/directory.csv")
  ResponseEntity<byte[]> csv(InstitutionQuery query) {
    var text = InstitutionTable.csv(rows(query)).getBytes(StandardCharsets.UTF_8);
    return file("institutions.csv", new MediaType("text", "csv", StandardCharsets.UTF_8), text);
  }

  @GetMapping("/directory.xlsx")
  ResponseEntity<byte[]> xlsx(InstitutionQuery query) {
    var type = MediaType.parseMediaType(OutputFormat.XLSX.mediaType());
    return file("institutions.xlsx", type, InstitutionTable.xlsx(rows(query), "institutions"));
  }

  private List<InstitutionRow> rows(InstitutionQuery query) {
    var rows = institutions.list(query.filter(), 0, MOST);
    trail.exported("institution", rows.size(), null);
    return rows;
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
    var shown = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
        .body(content);
  }
}
