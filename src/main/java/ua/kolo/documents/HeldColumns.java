package ua.kolo.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.BlankColumns.Piece;

/// A table of plain text held by blanks whose head has several lines: columns are the stripes in
/// which pieces stand under each other, and a piece over several of them is a merged cell.
final class HeldColumns {
  private static final Pattern MEASURE =
      Pattern.compile("\\d{1,2}(\\.\\d{1,2})+[.)]?\\s+\\p{Lu}.*");
  private static final int LONGEST = 2_000;

  /// A column of the text, from its first letter to its last.
  private record Stripe(int left, int right) {
    boolean holds(Piece piece) {
      return piece.start() <= right && end(piece) >= left;
    }
  }

  /// Words over columns from one to another.
  private record Cell(int from, int to, Piece piece) {}

  /// A row's words by column and how far the cell reaches.
  private static final class Row {
    final String[] text;
    final int[] span;

    Row(int width) {
      text = new String[width];
      span = new int[width];
      Arrays.fill(text, "");
    }

    boolean blank(int column) {
      return text[column].isEmpty();
    }
  }

  private final List<String> lines;
  private final List<Stripe> stripes;
  private final List<Row> rows = new ArrayList<>();
  private boolean open;

  private HeldColumns(List<String> lines, List<Stripe> stripes) {
    this.lines = lines;
    this.stripes = stripes;
  }

  /// How many lines from here on may be such a table: it ends with its last line of several pieces
  /// before two empty ones.
  static int length(List<String> all, int from) {
    int end = from;
    int blanks = 0;
    for (int y = from; y < Math.min(all.size(), from + LONGEST) && blanks < 2; y++) {
      var pieces = BlankColumns.pieces(all.get(y));
      if (all.get(y).indexOf('\t') >= 0 || (blanks > 0 && pieces.size() == 2)) {
        break;
      }
      blanks = pieces.isEmpty() ? blanks + 1 : 0;
      boolean wraps = pieces.size() == 1 && end == y && pieces.getFirst().start() > 0;
      end = pieces.size() > 1 || wraps ? y + 1 : end;
    }
    return end - from;
  }

  /// The table; null unless its head has words over several columns and its rows stand under them.
  static @Nullable Grid of(List<String> all, Budget budget) {
    var lines = HeldHead.unruled(all);
    int head = HeldHead.depth(lines);
    if (head < 2 || head == lines.size()) {
      return null;
    }
    var held = new HeldColumns(lines, stripes(lines.stream().map(BlankColumns::pieces).toList()));
    if (held.stripes.size() < HeldHead.FEWEST) {
      return null;
    }
    var draft = new GridDraft(budget);
    if (!held.names(head, draft)) {
      return null;
    }
    lines.subList(head, lines.size()).forEach(held::line);
    held.rows.forEach(row -> held.place(draft, row));
    return draft.grid();
  }

  private static int end(Piece piece) {
    return piece.start() + piece.text().length() - 1;
  }

  /// The fullest lines first: what stands in none of their stripes is one more, what crosses
  /// several is merged.
  private static List<Stripe> stripes(List<List<Piece>> lines) {
    var stripes = new ArrayList<Stripe>();
    lines.stream()
        .filter(line -> line.size() > 1)
        .sorted(Comparator.comparingInt(line -> -line.size()))
        .flatMap(List::stream)
        .forEach(piece -> widen(stripes, piece));
    stripes.sort(Comparator.comparingInt(Stripe::left));
    return stripes;
  }

  private static void widen(List<Stripe> stripes, Piece piece) {
    var held = stripes.stream().filter(stripe -> stripe.holds(piece)).toList();
    if (held.size() < 2) {
      stripes.removeAll(held);
      int left = held.isEmpty() ? piece.start() : Math.min(held.getFirst().left(), piece.start());
      int right = held.isEmpty() ? end(piece) : Math.max(held.getFirst().right(), end(piece));
      stripes.add(new Stripe(left, right));
    }
  }

  private Cell cell(Piece piece) {
    int from = stripes.size();
    int to = -1;
    for (int c = 0; c < stripes.size(); c++) {
      if (stripes.get(c).holds(piece)) {
        from = Math.min(from, c);
        to = c;
      }
    }
    return new Cell(from, to, piece);
  }

  /// Two storeys: words over several columns and what stands below them. False when none are.
  private boolean names(int head, GridDraft draft) {
    var upper = new ArrayList<Cell>();
    var single = new String[stripes.size()];
    Arrays.fill(single, "");
    for (int y = 0; y < head; y++) {
      var pieces = BlankColumns.pieces(lines.get(y)).stream().map(this::cell).toList();
      for (int i = 0; i < pieces.size(); i++) {
        var cell = pieces.get(i);
        if (cell.to() < cell.from()) {
          return false;
        }
        if (cell.from() < cell.to()) {
          int least = i == 0 ? 0 : pieces.get(i - 1).to() + 1;
          int most = i + 1 == pieces.size() ? stripes.size() : pieces.get(i + 1).from();
          upper.add(reaching(cell, least, most, y + 1, head));
        } else {
          single[cell.from()] = (single[cell.from()] + " " + cell.piece().text()).strip();
        }
      }
    }
    var over = over(upper);
    if (upper.isEmpty() || over == null) {
      return false;
    }
    storeys(draft, over, single);
    return true;
  }

  /// Every column's cell above, those of more lines joined; null when they cross.
  private @Nullable Cell @Nullable [] over(List<Cell> upper) {
    var over = new @Nullable Cell[stripes.size()];
    for (var cell : upper) {
      var there = over[cell.from()];
      if (there != null && (there.from() != cell.from() || there.to() != cell.to())) {
        return null;
      }
      var words = there == null ? "" : there.piece().text() + " ";
      var joined = new Piece(cell.piece().start(), words + cell.piece().text());
      for (int c = cell.from(); c <= cell.to(); c++) {
        over[c] = new Cell(cell.from(), cell.to(), joined);
      }
    }
    return over;
  }

  private void storeys(GridDraft draft, @Nullable Cell[] over, String[] single) {
    draft.row(false, false);
    for (int c = 0; c < stripes.size(); c++) {
      var cell = over[c];
      if (cell == null) {
        draft.place(c, 1, 2, single[c], List.of());
      } else if (cell.from() == c) {
        draft.place(c, cell.to() - c + 1, 1, cell.piece().text(), List.of());
      }
    }
    draft.row(false, false);
    for (int c = 0; c < stripes.size(); c++) {
      if (over[c] != null) {
        draft.place(c, 1, 1, single[c], List.of());
      }
    }
  }

  /// Words in the middle over columns named below reach as far on both sides.
  private Cell reaching(Cell cell, int least, int most, int below, int head) {
    double middle = (cell.piece().start() + end(cell.piece())) / 2.0;
    var best = cell;
    double nearest = Double.MAX_VALUE;
    for (int a = cell.from(); a >= least && named(a, below, head); a--) {
      for (int b = cell.to(); b < most && named(b, below, head); b++) {
        double off = Math.abs((stripes.get(a).left() + stripes.get(b).right()) / 2.0 - middle);
        if (off < nearest) {
          nearest = off;
          best = new Cell(a, b, cell.piece());
        }
      }
    }
    return best;
  }

  private boolean named(int column, int from, int to) {
    return lines.subList(from, to).stream()
        .flatMap(line -> BlankColumns.pieces(line).stream())
        .anyMatch(stripes.get(column)::holds);
  }

  private void line(String line) {
    var pieces = BlankColumns.pieces(line);
    if (pieces.isEmpty()) {
      open = false;
      return;
    }
    var cells = pieces.stream().map(this::cell).toList();
    boolean first = cells.getFirst().from() == 0;
    boolean measure = MEASURE.matcher(pieces.getFirst().text()).matches();
    if (open && !first && !measure && !HeldHead.counted(pieces)) {
      wrap(cells);
      return;
    }
    var row = new Row(stripes.size());
    rows.add(row);
    cells.forEach(cell -> put(row, cell));
    boolean heading = pieces.size() == 1;
    row.span[0] = heading && first ? stripes.size() : row.span[0];
    open = !heading;
  }

  private static void put(Row row, Cell cell) {
    int at = Math.min(cell.from(), row.text.length - 1);
    row.text[at] = (row.text[at] + " " + cell.piece().text()).strip();
    row.span[at] = Math.max(row.span[at], cell.to() - cell.from() + 1);
  }

  /// The words go on under those of the row above.
  private void wrap(List<Cell> cells) {
    cells.forEach(cell -> put(rows.getLast(), cell));
  }

  private void place(GridDraft draft, Row row) {
    draft.row(false, false);
    int column = 0;
    while (column < stripes.size()) {
      int wide = 1;
      while (wide < row.span[column]
          && column + wide < stripes.size()
          && row.blank(column + wide)) {
        wide++;
      }
      draft.place(column, wide, 1, row.text[column], List.of());
      column += wide;
    }
  }
}
