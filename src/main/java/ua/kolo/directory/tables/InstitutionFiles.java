package ua.kolo.directory.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import ua.kolo.audit.Trail;
import ua.kolo.directory.Directory;
import ua.kolo.directory.InstitutionQuery;
import ua.kolo.directory.InstitutionRow;
import ua.kolo.directory.Institutions;
import ua.kolo.directory.TableFile;

/// The list of institutions as a file that can be taken in again.
@Controller
class InstitutionFiles {
  private static final int MOST = 100_000;
  private final Institutions institutions;
  private final Directory directory;
  private final Meanings meanings;
  private final Heads heads;
  private final Stock stock;
  private final Trail trail;
  private final MessageSource words;

  InstitutionFiles(
      Institutions institutions,
      Directory directory,
      Meanings meanings,
      Heads heads,
      Stock stock,
      Trail trail,
      MessageSource words) {
    this.institutions = institutions;
    this.directory = directory;
    this.meanings = meanings;
    this.heads = heads;
    this.stock = stock;
    this.trail = trail;
    this.words = words;
  }

  @GetMapping("/directory.csv")
  ResponseEntity<byte[]> csv(InstitutionQuery query, Locale reader) {
    var text = TableFile.csv(rows(query, reader)).getBytes(StandardCharsets.UTF_8);
    return file("institutions.csv", new MediaType("text", "csv", StandardCharsets.UTF_8), text);
  }

  @GetMapping("/directory.xlsx")
  ResponseEntity<byte[]> xlsx(InstitutionQuery query, Locale reader) {
    var title = words.getMessage("directory.section.institutions", null, reader);
    var content = TableFile.xlsx(rows(query, reader), Column.widths(), title);
    return file("institutions.xlsx", TableFile.XLSX, content);
  }

  private List<List<String>> rows(InstitutionQuery query, Locale reader) {
    var place = directory.asked(query.territory(), query.place());
    var filter = query.in(place).filter();
    var found = institutions.list(filter, 0, MOST).stream().map(InstitutionRow::id).toList();
    trail.exported("institution", found.size(), null);
    var all = stock.all();
    var cells = new Cells(all, meanings.kinds(reader), directory);
    var rows = new ArrayList<List<String>>();
    rows.add(heads.all(reader));
    found.forEach(id -> rows.add(cells.row(Objects.requireNonNull(all.get(id)))));
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
