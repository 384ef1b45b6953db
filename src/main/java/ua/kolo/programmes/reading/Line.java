package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.Grid;
import ua.kolo.programmes.plan.AmountUnit;

/// One row of a table as the interpreter sees it: what begins in it, what reaches into it.
final class Line {
  final int block;
  final int row;

  /// The page ended just before, so words cut by the page may go on here.
  boolean pageStart;

  /// Text of the cells that begin here, by column; empty elsewhere.
  String[] text;

  /// Text of the cell over each position, wherever it begins.
  String[] cover;

  /// The position belongs to a cell that began in a row above.
  boolean[] carried;

  /// Columns covered by the cell that begins here; 0 inside a merge.
  int[] span;

  /// The cells stood elsewhere and were moved by their content.
  boolean shifted;

  /// Words of a later row were joined to this one.
  boolean continued;

  /// Not every cell joined went on in small letters, so the later row may be one of its own.
  boolean unsure;

  /// The sums may be those of sources or measures, or those of years.
  boolean twofold;

  /// Its own table had no columns of money.
  boolean priceless;

  /// What the row itself says its money is counted in; null for nothing.
  @Nullable AmountUnit unit;

  /// The words of a part of the money above, taken out of the measures' column; null for none.
  @Nullable String part;

  private Line(int block, int row, boolean pageStart, int width) {
    this.block = block;
    this.row = row;
    this.pageStart = pageStart;
    text = new String[width];
    cover = new String[width];
    carried = new boolean[width];
    span = new int[width];
    Arrays.fill(text, "");
    Arrays.fill(cover, "");
  }

  /// The rows of a table; the first one starts a page when the table follows another.
  static List<Line> of(Grid grid, int block, boolean afterPage) {
    Grid.@Nullable Cell[][] matrix = grid.matrix();
    var lines = new ArrayList<Line>();
    for (int r = 0; r < matrix.length; r++) {
      var line =
          new Line(
              block,
              r,
              grid.rows().get(r).pageBreakBefore() || (r == 0 && afterPage),
              grid.width());
      for (int c = 0; c < grid.width(); c++) {
        line.reached(matrix[r][c], c);
      }
      grid.rows().get(r).cells().forEach(line::begin);
      lines.add(line);
    }
    return lines;
  }

  private void reached(Grid.@Nullable Cell cell, int column) {
    span[column] = 1;
    if (cell != null) {
      cover[column] = whole(cell);
      carried[column] = true;
    }
  }

  private void begin(Grid.Cell cell) {
    int end = Math.min(width(), cell.column() + cell.columnSpan());
    for (int c = cell.column(); c < end; c++) {
      carried[c] = false;
      span[c] = 0;
    }
    if (cell.column() < end) {
      text[cell.column()] = cover[cell.column()];
      span[cell.column()] = cell.columnSpan();
    }
  }

  private static String whole(Grid.Cell cell) {
    var all = new StringBuilder(cell.text());
    for (var nested : cell.nested()) {
      for (var row : nested.rows()) {
        all.append('\n');
        row.cells().forEach(inner -> all.append(whole(inner)).append(' '));
      }
    }
    return Words.trim(all.toString());
  }

  /// A row of plain texts without merges.
  static Line of(List<String> texts, int block) {
    var line = new Line(block, -1, false, texts.size());
    for (int c = 0; c < texts.size(); c++) {
      line.text[c] = texts.get(c);
      line.cover[c] = texts.get(c);
      line.span[c] = 1;
    }
    return line;
  }

  /// A heading between two tables, as a row over the whole width.
  static Line heading(String text, int block, int width) {
    var line = new Line(block, -1, false, width);
    line.text[0] = Words.trim(text);
    Arrays.fill(line.cover, line.text[0]);
    line.span[0] = width;
    return line;
  }

  /// Short, numbered or named like a section: a heading, not a remark.
  boolean headingLike() {
    return text[0].length() < 600
        && (Tokens.numbered(text[0]) || !Tokens.bannerWord(text[0]).isEmpty());
  }

  /// «Заходи на 2026 рік» over one table, «Заходи на 2027 рік» over another.
  boolean sameButFigures(Line heading) {
    return filled() == 1
        && text[0].length() > 4
        && figures(text[0]).equals(figures(heading.text[0]))
        && !text[0].equals(heading.text[0]);
  }

  private static String figures(String text) {
    return Words.fold(text).replaceAll("\\d+", "0");
  }

  /// The same row with its cells in other columns; -1 drops a column.
  Line moved(List<Integer> targets, int width) {
    var line = new Line(block, row, pageStart, width);
    for (int c = 0; c < Math.min(targets.size(), width()); c++) {
      int to = targets.get(c);
      if (to >= 0) {
        line.text[to] = text[c];
        line.cover[to] = cover[c];
        line.carried[to] = carried[c];
        line.span[to] = Math.min(span[c], width - to);
      }
    }
    return line;
  }

  /// The same row with more columns on the right.
  Line widened(int width, int more) {
    var line = new Line(block, row, pageStart, width + more);
    for (int c = 0; c < Math.min(width, width()); c++) {
      line.take(this, c, c);
    }
    Arrays.fill(line.span, Math.min(width, width()), line.width(), 1);
    return line;
  }

  /// Empty places up to a width, for a row shorter than its table.
  void reach(int width) {
    int own = width();
    if (own >= width) {
      return;
    }
    text = Arrays.copyOf(text, width);
    cover = Arrays.copyOf(cover, width);
    carried = Arrays.copyOf(carried, width);
    span = Arrays.copyOf(span, width);
    Arrays.fill(text, own, width, "");
    Arrays.fill(cover, own, width, "");
    Arrays.fill(span, own, width, 1);
  }

  /// A further row of what stands in another: all its cells reach down into this one.
  static Line below(Line above, int block, int row) {
    var line = new Line(block, row, false, above.width());
    line.cover = above.cover.clone();
    line.twofold = above.twofold;
    Arrays.fill(line.carried, true);
    return line;
  }

  /// Words of its own at a place.
  void put(int column, String words) {
    text[column] = words;
    cover[column] = words;
    carried[column] = false;
  }

  /// Copies a cell of another row.
  void take(Line from, int column, int to) {
    text[to] = from.at(column);
    cover[to] = column < from.width() ? from.cover[column] : "";
    carried[to] = column < from.width() && from.carried[column];
    span[to] = Math.min(column < from.width() ? from.span[column] : 1, width() - to);
  }

  int width() {
    return text.length;
  }

  boolean blank(int column) {
    return column >= text.length || text[column].isEmpty();
  }

  boolean blank() {
    return filled() == 0;
  }

  int filled() {
    return (int) Arrays.stream(text).filter(t -> !t.isEmpty()).count();
  }

  /// The texts that begin here, left to right.
  List<String> words() {
    return Arrays.stream(text).filter(t -> !t.isEmpty()).toList();
  }

  int firstFilled() {
    for (int c = 0; c < text.length; c++) {
      if (!text[c].isEmpty()) {
        return c;
      }
    }
    return -1;
  }

  String at(int column) {
    return column < text.length ? text[column] : "";
  }
}
