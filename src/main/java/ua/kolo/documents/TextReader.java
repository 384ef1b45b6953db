package ua.kolo.documents;

import java.util.List;
import java.util.regex.Pattern;

/// Reads plain text in which a table was saved with tabs: a row to a line, or a cell to a line.
final class TextReader {
  private static final Pattern MARKS =
      Pattern.compile("\\[bookmark:[^\\]\\n]*]|\\*\\*|[\\ufeff\\u200b]");
  private static final Pattern PARAGRAPH = Pattern.compile("</?p>", Pattern.CASE_INSENSITIVE);

  private TextReader() {}

  static List<Block> read(String text, Budget budget) {
    budget.text(text.length());
    var clean = MARKS.matcher(text).replaceAll("");
    var lines = BlankColumns.tabbed(BarRows.tabbed(clean.lines().toList()));
    var pages = new PageFlow(budget);
    if (cellsStandAlone(lines)) {
      new TabbedCells(budget, pages).read(lines);
    } else {
      new TabbedRows(budget, pages).read(lines);
    }
    return pages.blocks();
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
