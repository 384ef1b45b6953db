package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;

/// Puts the cells of a shifted row where their content belongs (a row that lost or gained a cell
/// when a page was torn). Rows that sit well are left alone.
final class Realigner {
  private static final double WORTH = 1.5;
  private final List<Column> columns;
  private final Fit fit;

  Realigner(List<Column> columns, Fit fit) {
    this.columns = columns;
    this.fit = fit;
  }

  /// Rows laid out by the names of their fields stand where they belong.
  void realignAll(List<Line> lines) {
    Line above = null;
    for (var line : lines) {
      boolean laid = line.row < 0;
      if (!laid && (above == null || !goesOn(line, above))) {
        realign(line);
      }
      above = line.blank() ? above : line;
    }
  }

  /// Every cell goes on in small letters with the unfinished words over it: a page tore the row and
  /// left its cells where they were.
  private static boolean goesOn(Line line, Line above) {
    if (!line.pageStart || line.filled() < 2 || line.width() > above.width()) {
      return false;
    }
    for (int c = 0; c < line.width(); c++) {
      boolean on = Words.startsLower(line.at(c)) && !above.blank(c);
      if (!line.blank(c) && (!on || Words.endsSentence(above.at(c)))) {
        return false;
      }
    }
    return true;
  }

  private void realign(Line line) {
    var cells = filled(line);
    if (cells.size() < 2 || merged(line) || line.filled() == 1) {
      line.reach(columns.size());
      return;
    }
    if (!misplaced(line, cells)) {
      return;
    }
    double now = standing(line, cells);
    var best = best(line, cells);
    if (best.score > now + WORTH) {
      move(line, cells, best.places);
    }
  }

  private List<Integer> filled(Line line) {
    var cells = new ArrayList<Integer>();
    for (int c = 0; c < line.width(); c++) {
      if (!line.blank(c)) {
        cells.add(c);
      }
    }
    return cells;
  }

  private static boolean merged(Line line) {
    for (int c = 0; c < line.width(); c++) {
      if (line.carried[c] || line.span[c] > 1) {
        return true;
      }
    }
    return false;
  }

  /// Some cell cannot well stand where it stands.
  private boolean misplaced(Line line, List<Integer> cells) {
    return cells.stream()
        .anyMatch(cell -> cell >= columns.size() || fit.of(line.text[cell], cell) <= -1);
  }

  private double standing(Line line, List<Integer> cells) {
    double sum = 0;
    for (int cell : cells) {
      sum += cell < columns.size() ? fit.of(line.text[cell], cell) : -2;
    }
    return sum;
  }

  private record Best(double score, List<Integer> places) {}

  /// The best order-keeping placement; two neighbours may share the measure's column.
  private Best best(Line line, List<Integer> cells) {
    int n = cells.size();
    int width = columns.size();
    var score = new double[n][width];
    var from = new int[n][width];
    for (int i = 0; i < n; i++) {
      String text = line.text[cells.get(i)];
      for (int c = 0; c < width; c++) {
        double here = fit.of(text, c) - (cells.get(i) == c ? 0 : 0.05);
        from[i][c] = i == 0 ? -1 : before(score[i - 1], c, here);
        score[i][c] = here + previous(score, from, i, c);
      }
    }
    return trace(score, from);
  }

  private static double previous(double[][] score, int[][] from, int i, int c) {
    if (i == 0) {
      return 0;
    }
    return from[i][c] < 0 ? Double.NEGATIVE_INFINITY : score[i - 1][from[i][c]];
  }

  private int before(double[] score, int column, double here) {
    boolean shares = columns.get(column).role() == Role.MEASURE && here >= 1.9;
    int best = -1;
    for (int c = 0; c < (shares ? column + 1 : column); c++) {
      if (best < 0 || score[c] > score[best]) {
        best = c;
      }
    }
    return best;
  }

  private static Best trace(double[][] score, int[][] from) {
    int n = score.length;
    int at = 0;
    for (int c = 1; c < score[n - 1].length; c++) {
      if (score[n - 1][c] > score[n - 1][at]) {
        at = c;
      }
    }
    double total = score[n - 1][at];
    var places = new ArrayList<Integer>();
    for (int i = n - 1; i >= 0; i--) {
      places.addFirst(at);
      at = Math.max(0, from[i][at]);
    }
    return new Best(total, places);
  }

  private void move(Line line, List<Integer> cells, List<Integer> places) {
    var text = new String[Math.max(columns.size(), line.width())];
    Arrays.fill(text, "");
    for (int i = 0; i < places.size(); i++) {
      String moved = line.text[cells.get(i)];
      int to = places.get(i);
      text[to] = text[to].isEmpty() ? moved : text[to] + "\n" + moved;
    }
    line.text = text;
    line.cover = text.clone();
    line.carried = new boolean[text.length];
    line.span = new int[text.length];
    Arrays.fill(line.span, 1);
    line.shifted = true;
  }
}
