package ua.kolo.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ua.kolo.documents.ColumnKinds.Kind;

/// Rows saved as text, where a merged cell is one cell however wide it was: the head tells how many
/// columns there are, and a shorter row's cells stretch to where their kind belongs.
final class MergedRows {
  private static final int DEEPEST = 5;
  private static final Pattern YEAR = Pattern.compile("20\\d\\d");
  private static final Pattern RUN = Pattern.compile("20\\d\\d\\s*[-–—]\\s*20\\d\\d");

  /// Columns of the widest table merges are looked for in: what is tried grows with their cube.
  private static final int WIDEST = 60;

  private static final double WIDE = -0.6;
  private static final double BLANK = 0.3;
  private static final double LEFT_OUT = -0.05;
  private static final double MISSING = -1;

  private final List<List<String>> head;
  private final List<int[]> spans;
  private final int width;
  private final boolean endsKept;
  private final ColumnKinds kinds;
  private final List<Set<String>> known;
  private int[] above = {};
  private boolean[] goesOn = {};

  private MergedRows(List<List<String>> head, List<int[]> spans, List<List<String>> rows) {
    this.head = head;
    this.spans = spans;
    width = head.getLast().size();
    endsKept = rows.stream().anyMatch(row -> row.getLast().isEmpty());
    var full = rows.stream().filter(row -> row.size() == width && !head.contains(row)).toList();
    kinds = ColumnKinds.of(full.stream().map(MergedRows::said).toList(), width);
    known = Stream.<Set<String>>generate(HashSet::new).limit(width).toList();
    for (var row : full) {
      for (int c = 0; c < width; c++) {
        known.get(c).add(row.get(c));
      }
    }
  }

  private static List<String> said(List<String> row) {
    return row.stream().map(text -> Kind.of(text) == Kind.NOTHING ? "" : text).toList();
  }

  /// The table's merges, when its first rows are storeys of one head; none otherwise.
  ///
  /// @param table rows of the table that begins with the head
  /// @param all those of all tables from here on
  static Optional<MergedRows> of(List<List<String>> table, List<List<String>> all) {
    if (Stream.concat(table.stream(), all.stream()).anyMatch(row -> row.size() > WIDEST)) {
      return Optional.empty();
    }
    for (int h = 0; h <= DEEPEST && h < table.size(); h++) {
      var head = table.subList(0, h + 1);
      if (head.stream().anyMatch(row -> !names(row))) {
        break;
      }
      if (h == 0) {
        if (sumsOnly(head.getFirst().size(), table) && common(head.getFirst().size(), table)) {
          return Optional.of(new MergedRows(List.copyOf(head), HeadSpans.of(head), table));
        }
        continue;
      }
      var spans = storeys(head) && common(head.getLast().size(), all) ? HeadSpans.of(head) : null;
      if (spans != null && !spans.isEmpty()) {
        return Optional.of(new MergedRows(List.copyOf(head), spans, all));
      }
    }
    return Optional.empty();
  }

  private static boolean names(List<String> row) {
    return row.stream().noneMatch(t -> ColumnKinds.isAmount(t) && !t.strip().matches("20\\d\\d"));
  }

  /// Each storey has more cells than the one above, and the lowest goes on with some from above.
  private static boolean storeys(List<List<String>> head) {
    for (int r = 1; r < head.size(); r++) {
      if (head.get(r).size() < head.get(r - 1).size()) {
        return false;
      }
    }
    return head.getFirst().size() > 2
        && head.getFirst().size() < head.getLast().size()
        && head.getFirst().stream().noneMatch(String::isEmpty)
        && head.getLast().getFirst().isEmpty();
  }

  /// The short rows are sums: words and then nothing but amounts, or a blank kept at the end.
  private static boolean sumsOnly(int width, List<List<String>> rows) {
    var shorter = rows.stream().filter(row -> row.size() < width).toList();
    return !shorter.isEmpty() && shorter.stream().allMatch(MergedRows::sum);
  }

  private static boolean sum(List<String> row) {
    boolean words = row.size() > 2 && Kind.of(row.getFirst()) == Kind.WORDS;
    var rest = row.subList(1, row.size());
    boolean bare =
        rest.stream().allMatch(text -> Kind.of(text) != Kind.WORDS && !text.isEmpty())
            && rest.stream().anyMatch(ColumnKinds::isAmount);
    boolean kept = row.getLast().isEmpty() && row.stream().filter(String::isEmpty).count() == 1;
    return words && (bare || kept);
  }

  /// Rows of the body are as long as the lowest storey, and hardly one is longer.
  private static boolean common(int width, List<List<String>> all) {
    long full = all.stream().filter(row -> row.size() == width).count();
    return full > 2 && all.stream().filter(row -> row.size() > width).count() * 4 < full;
  }

  int width() {
    return width;
  }

  /// A table without a head of its own goes on with these columns.
  boolean takes(List<List<String>> rows) {
    boolean headed = rows.getFirst().size() > 2 && names(rows.getFirst()) && rows.size() > 1;
    boolean own = headed && rows.stream().allMatch(row -> row.size() == rows.getFirst().size());
    return (!own || head.contains(rows.getFirst()))
        && rows.stream().allMatch(row -> row.size() <= width);
  }

  /// How many columns each cell of the row covers. Rows are asked for in their order.
  int[] spans(List<String> row) {
    int storey = head.indexOf(row);
    if (storey >= 0) {
      return spans.get(storey);
    }
    var wide = new int[row.size()];
    Arrays.fill(wide, 1);
    if (row.size() == 1) {
      wide[0] = width;
    } else if (section(row)) {
      wide[1] = width - 1;
    } else if (row.size() < width) {
      wide = labelled(row, stretched(row));
    }
    goesOn = new boolean[row.size()];
    var reach = new int[width];
    for (int i = 0, c = 0; i < row.size() && c < width; c += wide[i++]) {
      goesOn[i] = row.get(i).isEmpty() && wide[i] > 1 && above.length > 0 && above[c] == wide[i];
      reach[c] = wide[i];
    }
    above = reach;
    return wide;
  }

  /// A number, or nothing, and the name of a section beside it.
  private boolean section(List<String> row) {
    return row.size() == 2
        && width > 3
        && row.getFirst().length() < 6
        && (Kind.of(row.getFirst()) != Kind.WORDS || row.getFirst().matches("\\p{Lu}{1,4}[.)]?"))
        && Kind.of(row.getLast()) == Kind.WORDS;
  }

  /// Of a sum's row the words were merged, not the figures.
  private int[] labelled(List<String> row, int[] wide) {
    int label = 0;
    while (label < row.size() && Kind.of(row.get(label)) != Kind.WORDS) {
      label++;
    }
    boolean torn = false;
    for (int i = label + 1; i < row.size(); i++) {
      if (!ColumnKinds.isAmount(row.get(i))) {
        return wide;
      }
      torn |= wide[i] > 1;
    }
    if (!torn || label > 1) {
      return wide;
    }
    Arrays.fill(wide, 1);
    wide[label] = width - row.size() + 1;
    return wide;
  }

  /// The rows laid out.
  Grid grid(List<List<String>> rows, Budget budget) {
    var draft = new GridDraft(budget);
    for (var row : rows) {
      draft.row(false, false);
      place(draft, row);
    }
    return draft.grid();
  }

  /// Lays a row's cells over the columns; a cell that goes on stretches down instead.
  void place(GridDraft draft, List<String> row) {
    var wide = spans(row);
    int column = 0;
    for (int i = 0; i < row.size(); i++) {
      if (!goesOn(row, i) || !draft.extend(column, wide[i])) {
        draft.place(column, wide[i], 1, row.get(i), List.of());
      }
      column += wide[i];
    }
  }

  /// A blank of the head, or a wide one under another as wide, goes on with the cell above.
  boolean goesOn(List<String> row, int cell) {
    int storey = head.indexOf(row);
    return storey < 0 ? goesOn[cell] : storey > 0 && row.get(cell).isEmpty();
  }

  /// Of all ways to stretch the cells over the columns, the one their kinds like most.
  private int[] stretched(List<String> row) {
    int cells = row.size();
    var score = new double[cells + 1][width + 1];
    var span = new int[cells + 1][width + 1];
    for (var line : score) {
      Arrays.fill(line, Double.NEGATIVE_INFINITY);
    }
    score[0][0] = 0;
    for (int i = 0; i < cells; i++) {
      String text = row.get(i);
      var kind = Kind.of(text);
      boolean amount = ColumnKinds.isAmount(text) && !year(text);
      for (int c = i; c < width; c++) {
        double single = single(text, kind, amount, c);
        for (int n = 1; c + n <= width; n++) {
          double now = score[i][c] + (n == 1 ? single : wide(text, amount, c, n));
          if (now > score[i + 1][c + n]) {
            score[i + 1][c + n] = now;
            span[i + 1][c + n] = n;
          }
        }
      }
    }
    return way(span, end(score[cells]));
  }

  /// A year that stands in full rows too, or runs of years do.
  private boolean year(String text) {
    return YEAR.matcher(text).matches()
        && known.stream().anyMatch(column -> column.contains(text) || runs(column));
  }

  /// A column of years holds no sums.
  private boolean years(int column) {
    var told = known.get(column).stream().filter(text -> !text.isEmpty()).toList();
    return !told.isEmpty() && told.stream().allMatch(text -> YEAR.matcher(text).matches());
  }

  private static boolean runs(Set<String> column) {
    return column.stream().anyMatch(text -> RUN.matcher(text).matches());
  }

  /// Where the last cell ends: blanks at the end of a line may have been cut off, and a row may
  /// have no last cells at all.
  private int end(double[] score) {
    double leftOut = endsKept ? MISSING : LEFT_OUT;
    int end = width;
    for (int c = width - 1; c > 0; c--) {
      end = score[c] + leftOut * (width - c) > score[end] + leftOut * (width - end) ? c : end;
    }
    return end;
  }

  private static int[] way(int[][] span, int end) {
    var way = new ArrayList<Integer>();
    for (int i = span.length - 1, c = end; i > 0; i--) {
      way.addFirst(span[i][c]);
      c -= span[i][c];
    }
    return way.stream().mapToInt(Integer::intValue).toArray();
  }

  private double wide(String text, boolean amount, int column, int columns) {
    boolean goesOn = text.isEmpty() && above.length > 0 && above[column] == columns;
    return WIDE - 0.01 * column - (amount ? 1 : 0) - (text.isEmpty() && !goesOn ? BLANK : 0);
  }

  /// A text that stands in full rows of this column belongs here.
  private double single(String text, Kind kind, boolean amount, int column) {
    boolean told = known.get(column).contains(text) || (year(text) && runs(known.get(column)));
    if (!amount && !text.isEmpty() && told) {
      return 1;
    }
    boolean sum = amount && !YEAR.matcher(text).matches();
    double strangeness = sum && years(column) ? 1 : kinds.strangeness(kind, column);
    return (amount ? 2 : 0) - (amount ? 3 : 2) * strangeness;
  }
}
