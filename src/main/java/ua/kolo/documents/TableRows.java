package ua.kolo.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// The rows of a workbook (XLSX, ODS) or of a CSV as texts, whichever way a spreadsheet wrote it:
/// UTF-8 with or without a mark, UTF-16, windows-1251; `;`, `,` or a tab between.
public final class TableRows {
  private static final int FIRST_LINES = 5;
  private static final Charset WINDOWS = Charset.forName("windows-1251");
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> row = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();

  private TableRows() {}

  /// Rows from the top; a row may be shorter than others.
  ///
  /// @throws UnreadableDocument when it is a workbook that cannot be read
  public static List<List<String>> read(byte[] content) throws UnreadableDocument {
    // A workbook is a zip.
    if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
      var documents = new Documents();
      if (documents.kind(content, "").equals("ods")) {
        return largest(documents.read(content, ""));
      }
      var rows = new ArrayList<List<String>>();
      XlsxRows.read(content, row -> rows.add(List.copyOf(row)));
      return rows;
    }
    return new TableRows().csv(text(content));
  }

  private static List<List<String>> largest(SourceDocument workbook) {
    var rows = new ArrayList<List<String>>();
    for (var block : workbook.blocks()) {
      if (block instanceof Block.Table(var grid) && grid.rows().size() > rows.size()) {
        rows.clear();
        for (var row : grid.rows()) {
          rows.add(texts(row, grid.width()));
        }
      }
    }
    return rows;
  }

  private static List<String> texts(Grid.Row row, int width) {
    var texts = new ArrayList<String>(Collections.nCopies(width, ""));
    row.cells().forEach(cell -> texts.set(cell.column(), cell.text()));
    return List.copyOf(texts);
  }

  // Ukrainian text in windows-1251 is never sound UTF-8: its letters are lone upper bytes.
  private static String text(byte[] content) {
    if (begins(content, 0xFF, 0xFE)) {
      return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
    }
    if (begins(content, 0xFE, 0xFF)) {
      return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return new String(content, WINDOWS);
    }
  }

  private static boolean begins(byte[] content, int first, int second) {
    return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
  }

  private List<List<String>> csv(String text) {
    char separator = separator(text.lines().limit(FIRST_LINES).collect(Collectors.joining()));
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (quoted && sign == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(sign);
        i++;
      } else if (sign == '"' && (quoted || cell.isEmpty())) {
        quoted = !quoted;
      } else if (!quoted && sign == separator) {
        endCell();
      } else if (!quoted && sign == '\n') {
        endRow();
      } else if (sign != '\r') {
        cell.append(sign);
      }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      endRow();
    }
    return rows;
  }

  // The one there is most of among the heads, above which a title may stand.
  private static char separator(String heads) {
    char best = ';';
    long most = 0;
    for (char one : new char[] {';', '\t', ','}) {
      long count = heads.chars().filter(sign -> sign == one).count();
      if (count > most) {
        best = one;
        most = count;
      }
    }
    return best;
  }

  // One mark is put before what looks like a formula when a CSV is written.
  private void endCell() {
    var text = cell.toString();
    row.add(text.strip().matches("(?s)^'+[=@+\\-].*") ? text.strip().substring(1) : text);
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    rows.add(List.copyOf(row));
    row.clear();
  }
}
