package ua.kolo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads a plain dump line by line: which column each value belongs to.
final class DumpedColumns {
  private static final Pattern COPY = Pattern.compile("COPY (\\S+) \\((.*)\\) FROM stdin;");
  private String table = "";
  private List<String> columns = List.of();

  /// The values of the line by their columns; a line of the schema stands under that word.
  Map<String, String> of(String line) {
    var begun = COPY.matcher(line);
    if (begun.matches()) {
      table = begun.group(1);
      columns = List.of(begun.group(2).replace("\"", "").split(", ", -1));
      return Map.of("schema", line);
    }
    if (line.equals("\\.")) {
      columns = List.of();
      return Map.of();
    }
    return columns.isEmpty() ? Map.of("schema", line) : row(line);
  }

  private Map<String, String> row(String line) {
    var values = line.split("\t", -1);
    var row = new LinkedHashMap<String, String>();
    for (int at = 0; at < values.length && at < columns.size(); at++) {
      row.put(table + '.' + columns.get(at), values[at]);
    }
    return row;
  }
}
