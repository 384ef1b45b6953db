package ua.kolo.programmes.layout;

import java.util.ArrayList;
import java.util.List;
import ua.kolo.documents.Sheet.Cell;
import ua.kolo.documents.Sheet.Look;

/// Header texts, repeated over what they cover, made merged cells again.
final class HeaderCells {
  private final List<List<String>> texts;
  private final int width;
  private final boolean[][] taken;

  HeaderCells(List<List<String>> texts, int width) {
    this.texts = texts;
    this.width = width;
    taken = new boolean[texts.size()][width];
  }

  List<List<Cell>> rows() {
    var rows = new ArrayList<List<Cell>>();
    for (int r = 0; r < texts.size(); r++) {
      var cells = new ArrayList<Cell>();
      for (int c = 0; c < width; c++) {
        if (!taken[r][c]) {
          cells.add(cell(r, c));
        }
      }
      rows.add(cells);
    }
    return rows;
  }

  private Cell cell(int row, int column) {
    String text = at(row, column);
    int across = 1;
    while (!text.isEmpty() && goesRight(row, column, column + across)) {
      across++;
    }
    int down = 1;
    while (goesDown(row + down, column, across, text)) {
      down++;
    }
    for (int r = row; r < row + down; r++) {
      for (int c = column; c < column + across; c++) {
        taken[r][c] = true;
      }
    }
    return new Cell(column, across, down, text, Look.HEADER);
  }

  /// The same text under the same heading.
  private boolean goesRight(int row, int first, int column) {
    return column < width
        && !taken[row][column]
        && at(row, column).equals(at(row, first))
        && (row == 0 || at(row - 1, column).equals(at(row - 1, first)));
  }

  private boolean goesDown(int row, int column, int across, String text) {
    if (row >= texts.size()) {
      return false;
    }
    for (int c = column; c < column + across; c++) {
      boolean same = at(row, c).isEmpty() || at(row, c).equals(text);
      if (!same || taken[row][c]) {
        return false;
      }
    }
    return true;
  }

  private String at(int row, int column) {
    var row0 = texts.get(row);
    return column < row0.size() ? row0.get(column) : "";
  }
}
