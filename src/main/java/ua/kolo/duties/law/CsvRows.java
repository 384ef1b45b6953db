package ua.kolo.duties.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Rows of a file of the law by the names of their columns: `;` between, `#` begins a remark.
final class CsvRows {
  private CsvRows() {}

  static List<Row> of(String text) {
    var lines = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    var columns = lines.getFirst().split(";", -1);
    var rows = new ArrayList<Row>();
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split(";", -1);
      if (cells.length != columns.length) {
        throw new IllegalArgumentException("Row with another number of columns: " + line);
      }
      var row = new HashMap<String, String>();
      for (var i = 0; i < columns.length; i++) {
        row.put(columns[i], cells[i].strip());
      }
      rows.add(new Row(row));
    }
    return rows;
  }

  static String read(String resource) {
    try (var file = Objects.requireNonNull(CsvRows.class.getResourceAsStream(resource), resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  record Row(Map<String, String> cells) {
    String text(String column) {
      return Objects.requireNonNull(cells.get(column), () -> "No column " + column);
    }

    @Nullable LocalDate day(String column) {
      var text = text(column);
      return text.isEmpty() ? null : LocalDate.parse(text);
    }

    @Nullable String orNull(String column) {
      var text = text(column);
      return text.isEmpty() ? null : text;
    }
  }
}
