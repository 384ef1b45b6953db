package ua.kolo.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table as a rectangle of positions; a merged cell covers several of them.
///
/// @param width columns of the rectangle
/// @param rows every row lists the cells that *begin* in it, by column; positions no cell covers
///   are absent
public record Grid(int width, List<Row> rows) {
  public Grid {
    rows = List.copyOf(rows);
  }

  /// One row.
  ///
  /// @param cells cells that begin here, left to right
  /// @param repeated marked by the document as a header repeated on every page
  /// @param pageBreakBefore the page ended just before this row
  public record Row(List<Cell> cells, boolean repeated, boolean pageBreakBefore) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// A cell and the positions it covers.
  ///
  /// @param column first column, from 0
  /// @param columnSpan columns covered, at least 1
  /// @param rowSpan rows covered, at least 1
  /// @param text paragraphs parted by `\n`, soft line breaks U+000B, a page end inside the cell
  ///   `\f`, soft hyphens U+00AD; never null
  /// @param nested tables inside the cell; their text is not in `text`
  public record Cell(int column, int columnSpan, int rowSpan, String text, List<Grid> nested) {
    public Cell {
      nested = List.copyOf(nested);
    }

    public Cell(int column, String text) {
      this(column, 1, 1, text, List.of());
    }
  }

  /// Every position's cell: `matrix()[row][column]`, the same cell wherever it reaches; null where
  /// nothing is.
  public @Nullable Cell[][] matrix() {
    var all = new Cell[rows.size()][width];
    for (int r = 0; r < rows.size(); r++) {
      for (var cell : rows.get(r).cells()) {
        for (int y = r; y < Math.min(rows.size(), r + cell.rowSpan()); y++) {
          for (int x = cell.column(); x < Math.min(width, cell.column() + cell.columnSpan()); x++) {
            all[y][x] = cell;
          }
        }
      }
    }
    return all;
  }

  /// A grid of plain rows without merges, as text files give them.
  public static Grid of(List<List<String>> rows) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    var all = new ArrayList<Row>();
    for (var texts : rows) {
      var cells = new ArrayList<Cell>();
      for (int c = 0; c < texts.size(); c++) {
        cells.add(new Cell(c, texts.get(c)));
      }
      all.add(new Row(cells, false, false));
    }
    return new Grid(width, all);
  }
}
