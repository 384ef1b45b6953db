package ua.kolo.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Institutions as a table: the same columns out and in, so that a file taken from here comes back.
final class InstitutionTable {
  static final List<String> HEADS =
      List.of("name", "kind", "edrpou", "territory", "place", "phone", "email", "verified");
  private static final List<Integer> WIDTHS = List.of(40, 14, 12, 24, 24, 18, 22, 12);

  private InstitutionTable() {}

  static String csv(List<InstitutionRow> rows) {
    return TableFile.csv(lines(rows));
  }

  static byte[] xlsx(List<InstitutionRow> rows, String title) {
    return TableFile.xlsx(lines(rows), WIDTHS, title);
  }

  /// The rows of a CSV as texts; quoted cells may hold separators and line breaks.
  static List<List<String>> read(String csv) {
    var text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    var separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (quoted && sign == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(sign);
        i++;
      } else if (sign == '"') {
        quoted = !quoted;
      } else if (!quoted && sign == separator) {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (!quoted && sign == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        rows.add(List.copyOf(row));
        row.clear();
      } else if (sign != '\r') {
        cell.append(sign);
      }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      row.add(cell.toString());
      rows.add(List.copyOf(row));
    }
    return rows;
  }

  private static List<String> cells(InstitutionRow row) {
    return texts(
        row.name(),
        row.kind(),
        row.edrpou(),
        row.territory(),
        row.place(),
        row.phone(),
        row.email(),
        row.verifiedOn());
  }

  private static List<String> texts(@Nullable Object... values) {
    return Arrays.stream(values).map(value -> Objects.toString(value, "")).toList();
  }

  private static List<List<String>> lines(List<InstitutionRow> rows) {
    return Stream.concat(Stream.of(HEADS), rows.stream().map(InstitutionTable::cells)).toList();
  }
}
