package ua.kolo.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;
import ua.kolo.documents.DocumentWriter;
import ua.kolo.documents.OutputFormat;
import ua.kolo.documents.Sheet;

/// Rows of texts as a file for a spreadsheet; the first row is the heads.
public final class TableFile {
  public static final MediaType XLSX = MediaType.parseMediaType(OutputFormat.XLSX.mediaType());

  private TableFile() {}

  /// For Excel: `;` between, a mark at the beginning.
  public static String csv(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(TableFile::quoted).collect(Collectors.joining(";")))
        .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
  }

  /// A workbook of one sheet, its heads kept in view.
  ///
  /// @param widths of the columns, in letters
  public static byte[] xlsx(List<List<String>> rows, List<Integer> widths, String title) {
    var lines = new ArrayList<List<Sheet.Cell>>();
    rows.forEach(
        row -> lines.add(line(row, lines.isEmpty() ? Sheet.Look.HEADER : Sheet.Look.PLAIN)));
    var table = new Sheet.Table(widths, 1, lines);
    return new DocumentWriter()
        .write(new Sheet(title, true, "{0} / {1}", List.of(table)), OutputFormat.XLSX);
  }

  private static List<Sheet.Cell> line(List<String> cells, Sheet.Look look) {
    return IntStream.range(0, cells.size())
        .mapToObj(column -> new Sheet.Cell(column, cells.get(column), look))
        .toList();
  }

  // A cell that begins like a formula would run in a spreadsheet; a phone number begins with +.
  // A mark that stands there already gets another, so that reading can take one away again.
  private static String quoted(String value) {
    var plain = value.replaceAll("\\s+", " ");
    var safe =
        plain.matches("^'*[=@\\-+].*") && !plain.matches("\\+[0-9 ()-]*") ? "'" + plain : plain;
    return safe.matches(".*[;\",].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
