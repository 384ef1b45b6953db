package ua.kolo.documents;

import java.util.List;
import java.util.regex.Pattern;

/// Reads plain text in which a table was saved with tabs: a row to a line, or a cell to a line.
final class TextReader {
  private static final Pattern MARKS =
      Pattern.compile("\\[bookmark:[^\\]\\n]*]|\\*\\*|[\\ufeff\\u200b]");
  private static final Pattern PARAGRAPH = Pattern.compile("</?p>", Pattern.CASE_INSENSITIVE);

  /// How much may be looked at in vain: one line's head, or all that seemed a table.
  private static final int PATIENCE = Budget.ROWS;

  private static final int DEAR = PATIENCE / 50;

  private TextReader() {}

  static List<Block> read(String text, Budget budget) {
    budget.text(text.length());
    var clean = MARKS.matcher(text).replaceAll("");
    var pages = new PageFlow(budget);
    var lines = clean.lines().toList();
    int from = 0;
    int at = 0;
    int tried = 0;
    while (at < lines.size()) {
      int drawn = DrawnTable.length(lines, at);
      var table = drawn == 0 ? null : DrawnTable.of(lines.subList(at, at + drawn), budget);
      if (drawn == 0 && tried < PATIENCE && HeldHead.begins(lines.get(at))) {
        boolean headed = HeldHead.stands(lines, at);
        drawn = headed ? HeldColumns.length(lines, at) : 0;
        table = drawn == 0 ? null : HeldColumns.of(lines.subList(at, at + drawn), budget);
        drawn = table == null ? 0 : drawn;
        tried += table != null ? 0 : headed ? DEAR : 1;
      }
      if (table != null) {
        plain(lines.subList(from, at), budget, pages);
        pages.table(table);
        from = at + drawn;
      }
      at += Math.max(1, drawn);
    }
    plain(lines.subList(from, lines.size()), budget, pages);
    return pages.blocks();
  }

  private static void plain(List<String> text, Budget budget, PageFlow pages) {
    var lines = BlankColumns.tabbed(BarRows.tabbed(text));
    if (cellsStandAlone(lines)) {
      new TabbedCells(budget, pages).read(lines);
    } else {
      new TabbedRows(budget, pages).read(lines);
    }
  }

  /// Most lines with a tab begin with it and have no other.
  private static boolean cellsStandAlone(List<String> lines) {
    int alone = 0;
    int others = 0;
    for (var line : lines) {
      int last = line.lastIndexOf('\t');
      if (last == 0) {
        alone++;
      } else if (last > 0) {
        others++;
      }
    }
    return alone > others;
  }

  /// A cell's text: the marks of paragraphs as line ends, edges bare.
  static String cell(String text) {
    return CellFlow.trimmed(PARAGRAPH.matcher(text).replaceAll("\n"));
  }
}
