package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.List;
import ua.kolo.documents.Grid;

/// Tables that only hold other tables in place give way to what they hold.
final class LayoutTables {
  private LayoutTables() {}

  static List<Grid> unwrap(Grid grid) {
    var inner = new ArrayList<Grid>();
    for (var row : grid.rows()) {
      for (var cell : row.cells()) {
        cell.nested().stream().filter(LayoutTables::large).forEach(inner::add);
      }
    }
    if (inner.isEmpty() || grid.rows().size() > 6) {
      return List.of(grid);
    }
    var all = new ArrayList<Grid>();
    inner.forEach(nested -> all.addAll(unwrap(nested)));
    return all;
  }

  /// The words that stand beside the tables held in place, cell by cell.
  static List<String> words(Grid grid) {
    var words = new ArrayList<String>();
    for (var row : grid.rows()) {
      for (var cell : row.cells()) {
        if (cell.nested().stream().anyMatch(LayoutTables::large)) {
          words.addAll(cell.text().lines().toList());
        }
        cell.nested().forEach(nested -> words.addAll(words(nested)));
      }
    }
    return words;
  }

  private static boolean large(Grid grid) {
    return grid.width() >= 3 && grid.rows().size() >= 3;
  }
}
