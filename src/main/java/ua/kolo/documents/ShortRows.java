package ua.kolo.documents;

import java.util.List;

/// Rows of which some have fewer cells than the table has columns: one of their cells was merged.
/// Which one is told by what stands above and below.
final class ShortRows {
  private final List<List<String>> rows;
  private final int width;
  private final ColumnKinds kinds;

  ShortRows(List<List<String>> rows, int width) {
    this.rows = rows;
    this.width = width;
    kinds = ColumnKinds.of(rows, width);
  }

  Grid grid(Budget budget) {
    var draft = new GridDraft(budget);
    for (int r = 0; r < rows.size(); r++) {
      draft.row(false, false);
      place(draft, rows.get(r), fit(r));
    }
    return draft.grid();
  }

  /// @param cell which cell is wide
  /// @param columns how many columns it takes
  private record Fit(int cell, int columns, double score) {}

  private void place(GridDraft draft, List<String> row, Fit fit) {
    int column = 0;
    for (int i = 0; i < row.size(); i++) {
      int columns = i == fit.cell() ? fit.columns() : 1;
      boolean surplus = column >= width && row.get(i).isEmpty();
      if (!surplus) {
        draft.place(column, columns, 1, row.get(i), List.of());
      }
      column += columns;
    }
  }

  private Fit fit(int r) {
    var row = rows.get(r);
    var best = new Fit(0, 1, Double.NEGATIVE_INFINITY);
    if (row.size() >= width) {
      return best;
    }
    if (row.size() == 1) {
      return new Fit(0, width, 0);
    }
    boolean head = isHead(r);
    for (int columns = width - row.size() + 1; columns > 0; columns--) {
      for (int i = 0; i < row.size(); i++) {
        double score = head ? headScore(r, i, columns) : score(row, i, columns);
        if (score > best.score()) {
          best = new Fit(i, columns, score);
        }
      }
    }
    return best;
  }

  /// A heading of two storeys: the lower one is full and stands under the first rows.
  private boolean isHead(int r) {
    boolean first = rows.subList(0, r).stream().noneMatch(row -> row.size() == width);
    return first && r + 1 < rows.size() && rows.get(r + 1).size() == width;
  }

  /// Words below belong under the wide cell, empty cells below under the others.
  private double headScore(int r, int wide, int columns) {
    var below = rows.get(r + 1);
    double score = 0;
    for (int x = 0; x < width; x++) {
      boolean under = x >= wide && x < wide + columns;
      score += under == below.get(x).isEmpty() ? -1 : 1;
    }
    return score;
  }

  /// Amounts belong into columns of amounts, words elsewhere; words are the wider cell.
  private double score(List<String> row, int wide, int columns) {
    double score = row.get(wide).isEmpty() ? -0.5 : 0;
    for (int i = 0; i < row.size(); i++) {
      int x = i <= wide ? i : i + columns - 1;
      if (i != wide || columns == 1) {
        score += reward(row.get(i), x);
      } else if (ColumnKinds.isAmount(row.get(i))) {
        score -= 1;
      }
    }
    return score;
  }

  private double reward(String text, int column) {
    boolean amount = ColumnKinds.isAmount(text);
    return (amount ? 2 : 0)
        - (amount ? 3 : 2) * kinds.strangeness(ColumnKinds.Kind.of(text), column);
  }
}
