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
  private static final int LONGEST_WORD = 20;
  private static final int SHORTEST_WORD = 12;

  /// The longest words may take this much of the page; else they are parted.
  private static final double TIGHT = 0.95;

  private static final double EDGES = 1.8;

  private static final double BOLD = 1.05;

  /// A high power of the cells' heights nearly is the height of their row, but smooth.
  private static final int POWER = 4;

  private final double[] widths;

  /// How much each row has to hold in each column.
  private final double[][] loads;

  private Widths(List<List<Cell>> rows, int header, Layout layout) {
    int columns = layout.columns().size();
    widths = new double[columns];
    int cap = LONGEST_WORD;
    do {
      for (int c = 0; c < columns; c++) {
        widths[c] = least(rows, c, cap);
      }
      cap--;
    } while (Arrays.stream(widths).sum() > TIGHT * across(layout) && cap > SHORTEST_WORD);
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

  private static double least(List<List<Cell>> rows, int column, double cap) {
    double longest =
        rows.stream()
            .flatMap(List::stream)
            .filter(cell -> cell.column() == column && cell.columnSpan() == 1)
            .flatMap(cell -> Stream.of(cell.text().split("[\\s\\u000B]+")))
            .mapToDouble(Widths::unbroken)
            .max()
            .orElse(0);
    return Math.min(longest, cap) * BOLD + EDGES;
  }

  /// Very long words may be parted at their hyphens.
  private static double unbroken(String word) {
    return word.length() <= LONGEST_WORD
        ? across(word)
        : Stream.of(word.split("(?<=-)")).mapToDouble(Widths::across).max().orElse(0);
  }

  /// The width of a word in middling letters.
  private static double across(String word) {
    return word.chars().mapToDouble(Widths::across).sum();
  }

  private static double across(int c) {
    if (Character.isUpperCase(c) || "шщжмюфыw№%".indexOf(c) >= 0) {
      return 1.4;
    }
    return Character.isLetterOrDigit(c) && "іїjil".indexOf(c) < 0 ? 1 : 0.6;
  }

  /// The words of a merged cell should fit beside its first row: a page may end below it.
  private void load(int row, Cell cell) {
    if (cell.columnSpan() == 1) {
      loads[row][cell.column()] = cell.text().length();
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
