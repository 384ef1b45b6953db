package ua.kolo.programmes.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ua.kolo.programmes.wording.Executors;
import ua.kolo.programmes.wording.Sources;

/// Rows whose first cell is merged over the measures' column and beside which sums stand: sections
/// that print their sums over their lines.
final class Merged {
  private Merged() {}

  static Set<Line> of(List<Line> rows, Columns columns) {
    var found = new HashSet<Line>();
    for (int r = 0; r + 1 < rows.size(); r++) {
      if (section(rows.get(r), columns) && !rows.get(r + 1).blank(columns.measure)) {
        found.add(rows.get(r));
      }
    }
    return found;
  }

  private static boolean section(Line line, Columns columns) {
    int first = line.firstFilled();
    return first >= 0
        && first < columns.measure
        && first + line.span[first] > columns.measure
        && columns.hasAmounts(line)
        && named(line.at(first));
  }

  /// Numbered or called a section; a body or a source is a part of a sum above.
  private static boolean named(String text) {
    boolean part = Executors.looksLikeBodies(text) || Sources.looksLikeSources(text);
    boolean called = Tokens.numbered(text) || !Tokens.bannerWord(text).isEmpty();
    return !Tokens.total(text) && !Tokens.ofWhich(text) && (called || !part);
  }
}
