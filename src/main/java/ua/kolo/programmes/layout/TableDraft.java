package ua.kolo.programmes.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.Sheet;
import ua.kolo.documents.Sheet.Look;

/// A table as it grows row by row; a cell may join the one above it.
final class TableDraft {
  /// @param joins one cell with the place above; the text is printed only where that cannot be
  /// @param again the cell's words come again on the next page
  private record Place(String text, int span, Look look, boolean joins, boolean again) {}

  /// A row being filled.
  static final class Row {
    private final SortedMap<Integer, Place> places = new TreeMap<>();

    void put(int column, String text, Look look) {
      put(column, 1, text, look);
    }

    void put(int column, int span, String text, Look look) {
      places.put(column, new Place(text, span, look, false, false));
    }

    /// One cell with the place above; without one there, a cell of its own.
    void join(int column, String text, Look look) {
      places.put(column, new Place(text, 1, look, true, false));
    }

    /// The same, and whoever reads on the next page sees the words there too.
    void share(int column, String text, Look look) {
      places.put(column, new Place(text, 1, look, true, true));
    }
  }

  private final int width;
  private final List<Row> rows = new ArrayList<>();

  TableDraft(int width) {
    this.width = width;
  }

  Row row() {
    var row = new Row();
    rows.add(row);
    return row;
  }

  int size() {
    return rows.size();
  }

  List<List<Sheet.Cell>> cells() {
    var all = new ArrayList<List<Sheet.Cell>>();
    for (int r = 0; r < rows.size(); r++) {
      var cells = new ArrayList<Sheet.Cell>();
      for (int c = 0; c < width; ) {
        var place = rows.get(r).places.getOrDefault(c, new Place("", 1, Look.PLAIN, false, false));
        if (!joined(r, c)) {
          int height = height(r, c);
          boolean again = height > 1 && again(r + 1, c);
          cells.add(new Sheet.Cell(c, place.span(), height, place.text(), place.look(), again));
        }
        c += place.span();
      }
      all.add(cells);
    }
    return all;
  }

  private boolean again(int row, int column) {
    var place = rows.get(row).places.get(column);
    return place != null && place.again();
  }

  private int height(int row, int column) {
    int height = 1;
    while (row + height < rows.size() && joined(row + height, column)) {
      height++;
    }
    return height;
  }

  private boolean joined(int row, int column) {
    var place = rows.get(row).places.get(column);
    return place != null && place.joins() && row > 0 && above(row, column) != null;
  }

  private @Nullable Place above(int row, int column) {
    var place = rows.get(row - 1).places.get(column);
    return place != null && place.span() == 1 ? place : null;
  }
}
