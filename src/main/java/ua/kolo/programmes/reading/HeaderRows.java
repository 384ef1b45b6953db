package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.List;

/// Header rows as texts over every column. A text file loses merges: its upper row then has fewer
/// cells than the row of years under it, and is spread again.
final class HeaderRows {
  private HeaderRows() {}

  static List<List<String>> of(List<Line> lines) {
    boolean merged = lines.stream().anyMatch(HeaderRows::merged);
    var rows = new ArrayList<List<String>>();
    for (var line : lines) {
      rows.add(List.of(merged ? line.cover : line.text));
    }
    return merged || rows.size() < 2 ? rows : spread(rows);
  }

  private static boolean merged(Line line) {
    for (int c = 0; c < line.width(); c++) {
      if (line.carried[c] || line.span[c] > 1) {
        return true;
      }
    }
    return false;
  }

  private static List<List<String>> spread(List<List<String>> rows) {
    var all = new ArrayList<>(rows);
    for (int r = all.size() - 2; r >= 0; r--) {
      all.set(r, over(filled(all.get(r)), all.get(r), all.get(r + 1)));
    }
    return all;
  }

  private static List<String> filled(List<String> row) {
    int end = row.size();
    while (end > 0 && row.get(end - 1).isEmpty()) {
      end--;
    }
    return row.subList(0, end);
  }

  /// Each blank below is one cell above; each run of texts below is one cell above.
  private static List<String> over(List<String> upper, List<String> whole, List<String> lower) {
    var below = filled(lower);
    int last = Math.max(below.size(), upper.size());
    if (upper.stream().anyMatch(String::isEmpty) || upper.size() >= lower.size()) {
      return whole;
    }
    var spread = new ArrayList<String>();
    int next = 0;
    boolean run = false;
    for (int c = 0; c < lower.size(); c++) {
      boolean text = !lower.get(c).isEmpty();
      if (!text || !run) {
        next++;
      }
      run = text;
      spread.add(next - 1 < upper.size() ? upper.get(next - 1) : "");
    }
    return next >= upper.size() && last <= lower.size() ? spread : whole;
  }
}
