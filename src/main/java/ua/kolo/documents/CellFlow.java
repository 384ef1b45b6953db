package ua.kolo.documents;

import java.util.ArrayList;
import java.util.List;

/// The inside of a cell: paragraphs become lines of its text.
final class CellFlow extends Flow {
  private final List<String> lines = new ArrayList<>();
  private final List<Grid> nested = new ArrayList<>();

  @Override
  void add(String paragraph) {
    lines.add(paragraph);
  }

  @Override
  void table(Grid grid) {
    if (!grid.rows().isEmpty()) {
      nested.add(grid);
    }
  }

  @Override
  void pageBreak() {
    lines.add("\f");
  }

  String text() {
    end();
    return trimmed(String.join("\n", lines).replace("\n\f\n", "\f"));
  }

  List<Grid> nested() {
    return nested;
  }

  /// Without the empty lines and blanks around; a page end at the edge stays.
  static String trimmed(String text) {
    int first = 0;
    int last = text.length();
    while (first < last && isEdge(text.charAt(first))) {
      first++;
    }
    while (last > first && isEdge(text.charAt(last - 1))) {
      last--;
    }
    return text.substring(first, last);
  }

  private static boolean isEdge(char c) {
    return c != '\f' && (Character.isWhitespace(c) || c == '\u00a0' || c == '\u000b');
  }
}
