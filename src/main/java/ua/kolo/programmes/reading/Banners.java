package ua.kolo.programmes.reading;

import java.util.regex.Pattern;
import ua.kolo.programmes.plan.Layout.Role;

/// Rows over the whole width that open a section.
final class Banners {
  private static final Pattern FIGURES = Pattern.compile("\\d+");
  private static final Pattern LETTER = Pattern.compile("\\p{Lu}[.)]?");

  private Banners() {}

  static boolean is(Line line, Columns columns, boolean pageStart) {
    int first = line.firstFilled();
    if (first < 0) {
      return false;
    }
    if (line.filled() == 2 && numberFirst(line, columns, first)) {
      return wide(line, nextFilled(line, first), columns);
    }
    String text = line.at(first);
    if (line.filled() != 1 || Tokens.total(text) || Tokens.onlyNumber(text)) {
      return false;
    }
    if (wide(line, first, columns)) {
      return !columns.carried(line, Role.MEASURE);
    }
    boolean carried = anyCarried(line);
    boolean torn = pageStart && Words.startsLower(text);
    return first == 0 && !carried && !torn && !Tokens.ofWhich(text) && first != columns.measure;
  }

  private static boolean numberFirst(Line line, Columns columns, int first) {
    return first < columns.size()
        && columns.get(first).role() == Role.NUMBER
        && (Tokens.onlyNumber(line.at(first)) || LETTER.matcher(line.at(first)).matches());
  }

  private static int nextFilled(Line line, int first) {
    for (int c = first + 1; c < line.width(); c++) {
      if (!line.blank(c)) {
        return c;
      }
    }
    return first;
  }

  private static boolean wide(Line line, int column, Columns columns) {
    return line.span[column] > 1 && line.span[column] * 10 >= (columns.size() - column) * 6;
  }

  private static boolean anyCarried(Line line) {
    for (boolean carried : line.carried) {
      if (carried) {
        return true;
      }
    }
    return false;
  }

  /// The banner's words with its number before them; a bare one, in a cell of its own, with a dot.
  static String text(Line line) {
    var all = new StringBuilder();
    for (var text : line.text) {
      if (!text.isEmpty()) {
        boolean bare = all.isEmpty() && FIGURES.matcher(text).matches() && line.filled() > 1;
        all.append(all.isEmpty() ? "" : " ").append(text).append(bare ? "." : "");
      }
    }
    return all.toString();
  }
}
