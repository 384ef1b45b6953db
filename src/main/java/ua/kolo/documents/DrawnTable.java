package ua.kolo.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A table drawn in plain text with bars and rules that stand under each other: where a bar is
/// missing a cell is merged to the right, where a rule is missing it goes on below.
final class DrawnTable {
  private static final String BARS = "|│║";
  private static final String RULES = "-─═=+┼┬┴╬╦╩├┤└┘┌┐╠╣╚╝╔╗";
  private static final Pattern DRAWN = Pattern.compile("\\s*[|│║+├└┌╠╚╔─═-].*[|│║+┤┐┘╣╗╝─═-]\\s*");
  private static final int FEWEST = 4;
  private static final int WIDEST = 60;

  /// One row: its lines of text.
  private record Band(List<Integer> lines, List<Integer> rules) {}

  /// A cell over columns from one to another.
  private record Span(int from, int to) {}

  private final List<String> lines;
  private final List<Integer> bars;
  private final List<Band> bands = new ArrayList<>();

  private DrawnTable(List<String> lines) {
    this.lines = lines;
    bars = bars(lines);
  }

  /// How many lines from here on look drawn.
  static int length(List<String> all, int from) {
    int end = from;
    while (end < all.size()
        && DRAWN.matcher(all.get(end)).matches()
        && all.get(end).indexOf('\t') < 0) {
      end++;
    }
    return end - from;
  }

  /// The table of these lines; null when their bars and rules do not hold one together.
  static @Nullable Grid of(List<String> lines, Budget budget) {
    var table = new DrawnTable(lines);
    if (table.bars.size() < FEWEST || table.width() > WIDEST || !table.aligned()) {
      return null;
    }
    table.part();
    return table.bands.size() < FEWEST ? null : table.grid(budget);
  }

  /// Where bars stand in more than one line.
  private static List<Integer> bars(List<String> lines) {
    var count = new TreeMap<Integer, Integer>();
    for (var line : lines) {
      for (int x = 0; x < line.length(); x++) {
        if (BARS.indexOf(line.charAt(x)) >= 0) {
          count.merge(x, 1, Integer::sum);
        }
      }
    }
    count.values().removeIf(times -> times < 2);
    return List.copyOf(count.keySet());
  }

  private boolean aligned() {
    for (var line : lines) {
      boolean bare = true;
      for (int x = 0; x < line.length(); x++) {
        boolean bar = BARS.indexOf(line.charAt(x)) >= 0;
        bare &= RULES.indexOf(line.charAt(x)) >= 0 || bar || line.charAt(x) == ' ';
        if (bar && !bars.contains(x)) {
          return false;
        }
      }
      if (!bare && (!bar(line, bars.getFirst()) || !bar(line, bars.getLast()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean bar(String line, int x) {
    return x < line.length() && BARS.indexOf(line.charAt(x)) >= 0;
  }

  private void part() {
    var band = new Band(new ArrayList<>(), new ArrayList<>());
    for (int y = 0; y < lines.size(); y++) {
      if (ruled(y)) {
        if (!band.lines().isEmpty()) {
          bands.add(band);
          band = new Band(new ArrayList<>(), new ArrayList<>());
        }
        band.rules().add(y);
      } else {
        band.lines().add(y);
      }
    }
    if (!band.lines().isEmpty()) {
      bands.add(band);
    }
  }

  private boolean ruled(int y) {
    for (int c = 0; c < width(); c++) {
      if (ruled(y, c, 2)) {
        return true;
      }
    }
    return false;
  }

  /// One sign is a dash, unless the line is ruled elsewhere too.
  private boolean ruled(int y, int column, int least) {
    var piece = piece(y, new Span(column, column));
    return piece.length() >= least && piece.chars().allMatch(c -> RULES.indexOf(c) >= 0);
  }

  private int width() {
    return bars.size() - 1;
  }

  private String piece(int y, Span span) {
    var line = lines.get(y);
    int from = Math.min(line.length(), bars.get(span.from()) + 1);
    return line.substring(from, Math.clamp(bars.get(span.to() + 1), from, line.length()));
  }

  private Grid grid(Budget budget) {
    var draft = new GridDraft(budget);
    for (int b = 0; b < bands.size(); b++) {
      draft.row(false, false);
      for (var span : spans(b)) {
        if (!goesOn(b, span)) {
          place(draft, b, span);
        }
      }
    }
    return draft.grid();
  }

  private List<Span> spans(int band) {
    var spans = new ArrayList<Span>();
    int from = 0;
    for (int c = 0; c < width(); c++) {
      int right = bars.get(c + 1);
      if (bands.get(band).lines().stream().anyMatch(y -> bar(lines.get(y), right))) {
        spans.add(new Span(from, c));
        from = c + 1;
      }
    }
    return spans;
  }

  /// No rule parts the cell from the one above it.
  private boolean goesOn(int band, Span span) {
    return band > 0
        && bands.get(band).rules().stream().noneMatch(y -> anyRuled(y, span))
        && spans(band - 1).contains(span);
  }

  private boolean anyRuled(int y, Span span) {
    for (int c = span.from(); c <= span.to(); c++) {
      if (ruled(y, c, 1)) {
        return true;
      }
    }
    return false;
  }

  private void place(GridDraft draft, int band, Span span) {
    var text = new StringBuilder();
    int end = band;
    do {
      var own = new ArrayList<>(end == band ? List.<Integer>of() : bands.get(end).rules());
      own.addAll(bands.get(end).lines());
      own.forEach(y -> text.append(' ').append(piece(y, span).strip()));
      end++;
    } while (end < bands.size() && goesOn(end, span));
    var words = text.toString().strip().replaceAll(" +", " ");
    draft.place(span.from(), span.to() - span.from() + 1, end - band, words, List.of());
  }
}
