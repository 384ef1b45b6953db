package ua.kolo.programmes.plan;

import java.util.ArrayList;
import java.util.List;

/// The cells of a table's header: texts repeated over what they cover are one cell.
public final class Headings {
  private final List<List<String>> texts;
  private final int width;
  private final boolean[][] taken;

  private Headings(List<List<String>> texts, int width) {
    this.texts = texts;
    this.width = width;
    taken = new boolean[texts.size()][width];
  }

  /// Row by row, left to right.
  public static List<List<Heading>> rows(List<List<String>> texts, int width) {
    return new Headings(texts, width).rows();
  }

  /// Those of a plan's table; none where measures stand in paragraphs.
  public static List<Heading> of(Layout layout) {
    return layout.shape() == Layout.Shape.PARAGRAPHS
        ? List.of()
        : rows(layout.headerRows(), layout.columns().size()).stream()
            .flatMap(List::stream)
            .toList();
  }

  /// One cell of a header.
  ///
  /// @param column the first it stands over
  public record Heading(int row, int column, int across, int down, String text) {
    public int lastColumn() {
      return column + across - 1;
    }

    /// The same cell, whatever it says.
    public boolean samePlace(Heading other) {
      return row == other.row
          && column == other.column
          && across == other.across
          && down == other.down;
    }
  }

  private List<List<Heading>> rows() {
    var rows = new ArrayList<List<Heading>>();
    for (int r = 0; r < texts.size(); r++) {
      var cells = new ArrayList<Heading>();
      for (int c = 0; c < width; c++) {
        if (!taken[r][c]) {
          cells.add(cell(r, c));
        }
      }
      rows.add(cells);
    }
    return rows;
  }

  private Heading cell(int row, int column) {
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
    return new Heading(row, column, across, down, text);
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
    var own = texts.get(row);
    return column < own.size() ? own.get(column) : "";
  }
}
