package ua.kolo.programmes.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ua.kolo.documents.Sheet.Cell;
import ua.kolo.programmes.plan.Layout;

/// Column widths, in characters, that make the table short: the longest word of a column must fit,
/// then each further character goes to the column where it saves most.
final class Widths {
  private static final int LONGEST_WORD = 15;
  private static final int EDGES = 2;

  /// Capitals and bold letters are wider than the others.
  private static final double WIDE = 1.15;

  /// A high power of the cells' heights nearly is the height of their row, but smooth.
  private static final int POWER = 4;

  /// Words of a merged cell need not all fit beside its first row, but better so.
  private static final double SPREAD = 0.8;

  private final double[] widths;

  /// How much each row has to hold in each column.
  private final double[][] loads;

  private Widths(List<List<Cell>> rows, int header, Layout layout) {
    int columns = layout.columns().size();
    widths = new double[columns];
    for (int c = 0; c < columns; c++) {
      widths[c] = least(rows, c);
    }
    loads = new double[rows.size() - header][columns];
    for (int r = header; r < rows.size(); r++) {
      for (var cell : rows.get(r)) {
        load(r - header, cell);
      }
    }
    share(across(layout) - Arrays.stream(widths).sum());
  }

  static List<Integer> of(List<List<Cell>> rows, int header, Layout layout) {
    var all = new ArrayList<Integer>();
    for (double width : new Widths(rows, header, layout).widths) {
      all.add((int) Math.round(width * 10));
    }
    return all;
  }

  /// Characters across the page: fewer columns are printed in larger letters.
  private static int across(Layout layout) {
    int columns = layout.columns().size();
    if (!layout.landscape()) {
      return columns > 5 ? 92 : 84;
    }
    return columns > 11 ? 165 : columns > 8 ? 155 : columns > 5 ? 140 : 128;
  }

  private static double least(List<List<Cell>> rows, int column) {
    int longest =
        rows.stream()
            .flatMap(List::stream)
            .filter(cell -> cell.column() == column && cell.columnSpan() == 1)
            .flatMap(cell -> Stream.of(cell.text().split("[\\s\\u000B/-]+")))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    return Math.min(longest, LONGEST_WORD) * WIDE + EDGES;
  }

  private void load(int row, Cell cell) {
    if (cell.columnSpan() == 1) {
      for (int r = row; r < Math.min(loads.length, row + cell.rowSpan()); r++) {
        loads[r][cell.column()] = cell.text().length() / Math.pow(cell.rowSpan(), SPREAD);
      }
    }
  }

  private void share(double spare) {
    for (double left = spare; left >= 1; left--) {
      widths[neediest()]++;
    }
  }

  private int neediest() {
    var savings = new double[widths.length];
    for (var row : loads) {
      double height = height(row);
      for (int c = 0; c < widths.length && height > 0; c++) {
        double own = row[c] / widths[c];
        savings[c] += Math.pow(own / height, POWER - 1) * own / widths[c];
      }
    }
    int best = 0;
    for (int c = 1; c < savings.length; c++) {
      best = savings[c] > savings[best] ? c : best;
    }
    return best;
  }

  private double height(double[] row) {
    double sum = 0;
    for (int c = 0; c < widths.length; c++) {
      sum += Math.pow(row[c] / widths[c], POWER);
    }
    return Math.pow(sum, 1.0 / POWER);
  }
}
