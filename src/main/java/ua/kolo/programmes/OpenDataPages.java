package ua.kolo.programmes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The open data on programmes: three tables and the data package that describes them.
@Controller
class OpenDataPages {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final ClassPathResource PACKAGE =
      new ClassPathResource("open-data/datapackage.json");
  private final Map<OpenDataTable, KeptTable> kept = new EnumMap<>(OpenDataTable.class);
  private final PublishedProgrammes published;
  private final JsonMapper json;
  private final String base;

  OpenDataPages(
      PublishedProgrammes published, JsonMapper json, @Value("${kolo.base-url}") String base) {
    this.base = base;
    this.published = published;
    this.json = json;
    for (var table : OpenDataTable.values()) {
      kept.put(table, new KeptTable());
    }
  }

  @GetMapping("/open-data/datapackage.json")
  ResponseEntity<ClassPathResource> description() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(PACKAGE);
  }

  /// What the set is, who keeps it and how often it changes, as the catalogue of open data asks.
  @GetMapping("/open-data/passport.csv")
  ResponseEntity<byte[]> passport() throws IOException {
    var described = json.readTree(PACKAGE.getInputStream());
    var keepers =
        published.openData(OpenDataTable.PROGRAMS).stream()
            .map(row -> String.valueOf(row.get("publisherName")))
            .distinct()
            .sorted()
            .toList();
    var rows = new LinkedHashMap<String, @Nullable Object>();
    rows.put("identifier", described.path("name").asString());
    rows.put("title", described.path("title").asString());
    rows.put("description", described.path("description").asString());
    rows.put("keyword", joined(described.path("keywords")));
    rows.put("publisherName", keepers.isEmpty() ? null : String.join("; ", keepers));
    rows.put("accrualPeriodicity", "immediately");
    rows.put("language", "uk");
    rows.put("license", described.path("licenses").path(0).path("name").asString());
    rows.put("format", "CSV");
    rows.put("structure", base + "/open-data/datapackage.json");
    for (var table : OpenDataTable.values()) {
      rows.put("url " + table.title(), base + "/open-data/" + table.title() + ".csv");
    }
    var text = new StringBuilder("field,value\r\n");
    rows.forEach(
        (field, value) -> text.append(field).append(',').append(cell(value)).append("\r\n"));
    return ResponseEntity.ok()
        .contentType(CSV)
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String joined(JsonNode words) {
    return words.valueStream().map(JsonNode::asString).collect(Collectors.joining("; "));
  }

  @GetMapping("/open-data/{table:programs|amendments|reports}.csv")
  ResponseEntity<byte[]> table(@PathVariable("table") String named) throws IOException {
    var wanted = OpenDataTable.valueOf(named.toUpperCase(Locale.ROOT));
    var table = Objects.requireNonNull(kept.get(wanted));
    var content = table.of(published.stateOf(wanted), () -> content(wanted));
    return ResponseEntity.ok().contentType(CSV).body(content);
  }

  private byte[] content(OpenDataTable wanted) throws IOException {
    var fields = fields(wanted);
    var text = new StringBuilder(String.join(",", fields)).append("\r\n");
    for (var row : published.openData(wanted)) {
      text.append(line(fields, row)).append("\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<String> fields(OpenDataTable table) throws IOException {
    for (var resource : json.readTree(PACKAGE.getInputStream()).path("resources")) {
      if (resource.path("name").asString().equals(table.title())) {
        return resource
            .path("schema")
            .path("fields")
            .valueStream()
            .map(OpenDataPages::name)
            .toList();
      }
    }
    throw new IllegalStateException("No table " + table);
  }

  private static String name(JsonNode field) {
    return field.path("name").asString();
  }

  private static String line(List<String> fields, Map<String, @Nullable Object> row) {
    return fields.stream().map(field -> cell(row.get(field))).collect(Collectors.joining(","));
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    var text = value.toString();
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
