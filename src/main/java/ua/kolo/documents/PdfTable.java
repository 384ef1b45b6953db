package ua.kolo.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table rebuilt from the lines drawn around its cells.
final class PdfTable {
  private final List<PdfRuling> lines;
  private double[] xs;
  private final double[] ys;
  private boolean goesOn;
  private final List<PdfGlyph> glyphs = new ArrayList<>();
  private @Nullable PdfWords words;

  private PdfTable(List<PdfRuling> lines) {
    this.lines = lines;
    xs = positions(false);
    ys = positions(true);
  }

  /// The tables of a page, small ones before those they stand in.
  static List<PdfTable> of(List<PdfRuling> rulings) {
    var groups = new ArrayList<List<PdfRuling>>();
    for (var line : PdfRuling.joined(rulings)) {
      var touched = groups.stream().filter(group -> group.stream().anyMatch(line::meets)).toList();
      var all = new ArrayList<PdfRuling>();
      touched.forEach(all::addAll);
      all.add(line);
      groups.removeAll(touched);
      groups.add(all);
    }
    return groups.stream()
        .map(PdfTable::new)
        .filter(table -> table.xs.length > 1 && table.ys.length > 1)
        .filter(table -> table.xs.length + table.ys.length > 4)
        .sorted((a, b) -> Double.compare(a.area(), b.area()))
        .toList();
  }

  double top() {
    return ys[0];
  }

  double bottom() {
    return ys[ys.length - 1];
  }

  double left() {
    return xs[0];
  }

  double right() {
    return xs[xs.length - 1];
  }

  double[] edges() {
    return xs;
  }

  /// On a new page rows may be merged so that fewer borders are drawn: when all that are stand
  /// where those of the table before did, the columns are the same.
  void goOn(double[] before) {
    boolean same =
        before.length > xs.length
            && near(before[0], left())
            && near(before[before.length - 1], right())
            && Arrays.stream(xs).allMatch(x -> Arrays.stream(before).anyMatch(b -> near(b, x)));
    if (same) {
      xs = before;
      goesOn = true;
    }
  }

  private static boolean near(double edge, double other) {
    return Math.abs(edge - other) <= 2 * PdfRuling.NEAR;
  }

  private double area() {
    return (right() - left()) * (bottom() - top());
  }

  /// Takes a word most letters of which stand in the table.
  boolean takes(List<PdfGlyph> word) {
    boolean inside = word.stream().filter(this::holds).count() * 2 > word.size();
    if (inside) {
      glyphs.addAll(word);
    }
    return inside;
  }

  private boolean holds(PdfGlyph glyph) {
    return glyph.middle() > left()
        && glyph.middle() < right()
        && glyph.waist() > top()
        && glyph.waist() < bottom();
  }

  /// Where lines lie, also the ends of lines across them: a border may be missing.
  private double[] positions(boolean horizontal) {
    var found = new ArrayList<Double>();
    for (var line : lines) {
      if (line.horizontal() == horizontal) {
        found.add(line.at());
      }
    }
    var across = lines.stream().filter(line -> line.horizontal() != horizontal).toList();
    across.stream().mapToDouble(PdfRuling::from).min().ifPresent(found::add);
    across.stream().mapToDouble(PdfRuling::to).max().ifPresent(found::add);
    var sorted = found.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    var kept = new double[sorted.length];
    int count = 0;
    for (double position : sorted) {
      if (count == 0 || position - kept[count - 1] > 2 * PdfRuling.NEAR) {
        kept[count++] = position;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  Grid grid(Budget budget) {
    int rows = ys.length - 1;
    int columns = xs.length - 1;
    budget.table(rows, columns);
    var taken = new boolean[rows][columns];
    var draft = new GridDraft(budget);
    for (int r = 0; r < rows; r++) {
      draft.row(false, false);
      for (int c = 0; c < columns; c++) {
        if (!taken[r][c]) {
          cell(draft, taken, r, c);
        }
      }
    }
    return goesOn ? draft.grid(columns) : draft.grid();
  }

  private void cell(GridDraft draft, boolean[][] taken, int r, int c) {
    int right = c + 1;
    while (right < xs.length - 1 && !taken[r][right] && !isDrawn(false, right, r)) {
      right++;
    }
    int bottom = r + 1;
    while (bottom < ys.length - 1 && goesOn(c, right, bottom) && !taken[bottom][c]) {
      bottom++;
    }
    for (int y = r; y < bottom; y++) {
      Arrays.fill(taken[y], c, right, true);
    }
    draft.place(c, right - c, bottom - r, text(c, right, r, bottom), List.of());
  }

  /// Whether a cell over these columns is open to the row below it.
  private boolean goesOn(int from, int to, int row) {
    for (int x = from; x < to; x++) {
      if (isDrawn(true, row, x) || (x > from && isDrawn(false, x, row))) {
        return false;
      }
    }
    return true;
  }

  /// Whether a border is drawn: the given line of the grid, along the given row or column.
  private boolean isDrawn(boolean horizontal, int line, int along) {
    var across = horizontal ? xs : ys;
    double at = horizontal ? ys[line] : xs[line];
    double third = (across[along + 1] - across[along]) / 3;
    return lines.stream()
        .anyMatch(
            ruling ->
                ruling.horizontal() == horizontal
                    && Math.abs(ruling.at() - at) <= 2 * PdfRuling.NEAR
                    && ruling.from() < across[along] + third
                    && ruling.to() > across[along + 1] - third);
  }

  private String text(int left, int right, int top, int bottom) {
    var places = words == null ? new PdfWords(glyphs, xs) : words;
    words = places;
    var inside =
        glyphs.stream()
            .filter(g -> places.at(g) > xs[left] && places.at(g) <= xs[right])
            .filter(g -> g.waist() > ys[top] && g.waist() <= ys[bottom])
            .toList();
    var lines = PdfText.lines(inside);
    double edge = lines.stream().mapToDouble(line -> line.left() - xs[left]).min().orElse(0);
    double width = xs[right] - xs[left] - 2 * Math.clamp(edge, 0, 8);
    return PdfText.paragraphs(lines, width).replace('\t', ' ');
  }
}
