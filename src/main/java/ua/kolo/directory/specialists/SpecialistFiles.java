package ua.kolo.directory.specialists;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import ua.kolo.audit.Trail;
import ua.kolo.directory.TableFile;
import ua.kolo.platform.Days;

/// The list of specialists as a file, with its heads in the reader's language.
@Controller
class SpecialistFiles {
  private static final int MOST = 100_000;
  private static final List<String> HEADS =
      List.of(
          "institution",
          "place",
          "name",
          "position",
          "act",
          "from",
          "until",
          "phone",
          "email",
          "substitute",
          "substitutePhone",
          "confirmed");
  private static final List<Integer> WIDTHS =
      List.of(40, 22, 28, 28, 20, 12, 12, 18, 24, 28, 18, 12);
  private final Specialists specialists;
  private final Trail trail;
  private final MessageSource words;

  SpecialistFiles(Specialists specialists, Trail trail, MessageSource words) {
    this.specialists = specialists;
    this.trail = trail;
    this.words = words;
  }

  @GetMapping("/directory/specialists.csv")
  ResponseEntity<byte[]> csv(SpecialistQuery query, Locale reader) {
    var text = TableFile.csv(rows(query, reader)).getBytes(StandardCharsets.UTF_8);
    return file("specialists.csv", new MediaType("text", "csv", StandardCharsets.UTF_8), text);
  }

  @GetMapping("/directory/specialists.xlsx")
  ResponseEntity<byte[]> xlsx(SpecialistQuery query, Locale reader) {
    var title = words.getMessage("specialists.title", null, reader);
    var content = TableFile.xlsx(rows(query, reader), WIDTHS, title);
    return file("specialists.xlsx", TableFile.XLSX, content);
  }

  private List<List<String>> rows(SpecialistQuery query, Locale reader) {
    var found = specialists.list(query.filter(), 0, MOST);
    trail.exported("specialist", found.size(), null);
    var rows = new ArrayList<List<String>>();
    rows.add(
        HEADS.stream()
            .map(head -> words.getMessage("specialists.head." + head, null, reader))
            .toList());
    found.forEach(row -> rows.add(cells(row)));
    return rows;
  }

  private static List<String> cells(Specialist row) {
    return texts(
        row.institutionName(),
        row.place(),
        row.name(),
        row.position(),
        act(row),
        Days.show(row.heldFrom()),
        Days.show(row.heldUntil()),
        row.phone(),
        row.email(),
        row.substitute(),
        row.substitutePhone(),
        Days.show(row.confirmedOn()));
  }

  private static String act(Specialist row) {
    return (Objects.requireNonNullElse(row.actNumber(), "") + " " + Days.show(row.actDate()))
        .strip();
  }

  private static List<String> texts(@Nullable String... values) {
    return Arrays.stream(values).map(value -> Objects.toString(value, "")).toList();
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
    var shown = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
        .body(content);
  }
}
