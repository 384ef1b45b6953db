package ua.kolo.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A table being read: cells are placed row by row and may reach down into rows to come.
final class GridDraft {
  /// A cell whose height is not known yet.
  static final class Draft {
    final int row;
    final int column;
    int columns;
    final String text;
    final List<Grid> nested;
    int rows;

    Draft(int row, int column, int columns, int rows, String text, List<Grid> nested) {
      this.row = row;
      this.column = column;
      this.columns = columns;
      this.rows = rows;
      this.text = text;
      this.nested = nested;
    }

    boolean covers(int y, int x) {
      return y >= row && y - row < rows && x >= column && x < column + columns;
    }
  }

  private record Line(boolean repeated, boolean pageBreakBefore, List<Draft> cells) {}

  private final Budget budget;
  private final List<Line> lines = new ArrayList<>();
  // the cell that reaches lowest in every column
  private Draft[] lowest = {};

  GridDraft(Budget budget) {
    this.budget = budget;
  }

  void row(boolean repeated, boolean pageBreakBefore) {
    budget.row();
    lines.add(new Line(repeated, pageBreakBefore, new ArrayList<>()));
  }

  /// Puts a cell into the last row.
  void place(int column, int columns, int rows, String text, List<Grid> nested) {
    budget.cell();
    budget.text(text.length());
    int y = lines.size() - 1;
    int end = column + Math.clamp(columns, 1, Budget.COLUMNS);
    budget.columns(end);
    var cell = new Draft(y, column, end - column, Math.clamp(rows, 1, Budget.ROWS), text, nested);
    lines.getLast().cells().add(cell);
    if (lowest.length < end) {
      lowest = Arrays.copyOf(lowest, Math.max(end, 2 * lowest.length));
    }
    for (int x = column; x < end; x++) {
      var above = lowest[x];
      if (above != null && above.row < y && above.row + above.rows > y) {
        above.rows = y - above.row;
      }
      lowest[x] = cell;
    }
  }

  void place(int column, CellFlow content) {
    place(column, 1, 1, content.text(), content.nested());
  }

  /// Lets the cell above go on into the last row; false when none of this place and width is there.
  boolean extend(int column, int columns) {
    int y = lines.size() - 1;
    var above = column < lowest.length ? lowest[column] : null;
    if (above == null || above.row == y || above.row + above.rows < y) {
      return false;
    }
    if (above.column != column || above.columns != columns) {
      return false;
    }
    above.rows = Math.max(above.rows, y - above.row + 1);
    return true;
  }

  /// Lets the cell on the left go on to this column; false when it does not end where it begins.
  boolean widen(int column, int end) {
    var cells = lines.getLast().cells();
    if (cells.isEmpty() || cells.getLast().column + cells.getLast().columns != column) {
      return false;
    }
    cells.getLast().columns = end - cells.getLast().column;
    return true;
  }

  /// Whether a cell from above reaches into the last row here.
  boolean occupied(int column) {
    return column < lowest.length
        && lowest[column] != null
        && lowest[column].covers(lines.size() - 1, column);
  }

  boolean hasRows() {
    return !lines.isEmpty();
  }

  /// The finished table: rows and columns in which no cell begins are gone.
  Grid grid() {
    return grid(positions(lowest.length, false));
  }

  /// The finished table with columns of its own in which no cell may begin.
  Grid grid(int columns) {
    return grid(IntStream.rangeClosed(0, columns).toArray());
  }

  private Grid grid(int[] column) {
    int[] row = positions(lines.size(), true);
    var rows = new ArrayList<Grid.Row>();
    boolean pageBreak = false;
    for (var line : lines) {
      pageBreak |= line.pageBreakBefore();
      if (!line.cells().isEmpty()) {
        rows.add(new Grid.Row(cells(line, row, column), line.repeated(), pageBreak));
        pageBreak = false;
      }
    }
    int width = column[column.length - 1];
    budget.table(rows.size(), width);
    return new Grid(width, rows);
  }

  private static List<Grid.Cell> cells(Line line, int[] row, int[] column) {
    var cells = new ArrayList<Grid.Cell>();
    for (var cell : line.cells()) {
      int x = column[cell.column];
      int y = row[cell.row];
      int bottom = row[Math.min(row.length - 1, cell.row + cell.rows)];
      int right = column[Math.min(column.length - 1, cell.column + cell.columns)];
      cells.add(new Grid.Cell(x, right - x, bottom - y, cell.text, cell.nested));
    }
    cells.sort((a, b) -> Integer.compare(a.column(), b.column()));
    return cells;
  }

  /// The new number of every row or column, when those without a beginning cell are left out.
  private int[] positions(int count, boolean ofRows) {
    var begins = new boolean[count];
    for (var line : lines) {
      for (var cell : line.cells()) {
        begins[ofRows ? cell.row : cell.column] = true;
      }
    }
    var positions = new int[count + 1];
    for (int i = 0; i < count; i++) {
      positions[i + 1] = positions[i] + (begins[i] ? 1 : 0);
    }
    return positions;
  }
}
