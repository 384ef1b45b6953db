package ua.kolo.directory.tables;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row of a table that is taken in.
///
/// @param number as a spreadsheet counts, the heads being the first
/// @param cells of the columns there are, empty ones too
record Line(int number, Map<Column, String> cells) {
  static Line of(int number, List<@Nullable Column> heads, List<String> texts) {
    var cells = new EnumMap<Column, String>(Column.class);
    for (int i = 0; i < heads.size(); i++) {
      var column = heads.get(i);
      if (column != null) {
        cells.put(column, i < texts.size() ? Cells.plain(texts.get(i)) : "");
      }
    }
    // A number in a spreadsheet has lost the noughts it began with.
    cells.computeIfPresent(
        Column.EDRPOU,
        (_, code) -> code.matches("\\d{5,7}") ? "0".repeat(8 - code.length()) + code : code);
    return new Line(number, cells);
  }

  boolean has(Column column) {
    return cells.containsKey(column);
  }

  /// What stands there; empty when nothing does.
  String text(Column column) {
    return cells.getOrDefault(column, "");
  }

  boolean isBlank() {
    return cells.values().stream().allMatch(String::isEmpty);
  }
}
