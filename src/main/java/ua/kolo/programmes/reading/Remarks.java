package ua.kolo.programmes.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Layout.Role;

/// Rows of words that belong to no measure: notes, signatures.
record Remarks(Columns columns) {
  /// How many rows there are before the wide ones with nothing to open, at the table's very end.
  int end(List<Line> rows) {
    int end = rows.size();
    while (end > 1 && closing(rows.get(end - 1))) {
      end--;
    }
    return end;
  }

  private boolean closing(Line line) {
    int first = line.firstFilled();
    return first >= 0
        && line.span[first] >= columns.size()
        && Banners.is(line, columns, false)
        && Tokens.number(line.at(first)) == null;
  }

  /// Words under the sums: a signature, a note, unless a measure follows whose heading they are.
  boolean is(Line line, @Nullable Line next) {
    return words(line) && !leadsOn(next);
  }

  /// «тис. грн» over a table, or a sentence that explains the heading over it.
  boolean under(Line line, @Nullable Line last) {
    if (!Banners.is(line, columns, line.pageStart)) {
      return false;
    }
    String text = Banners.text(line);
    boolean heading = Tokens.numbered(text) || !Tokens.bannerWord(text).isEmpty();
    boolean explains =
        last != null && Banners.is(last, columns, false) && text.endsWith(".") && !heading;
    return TableUnits.brief(text) || explains;
  }

  private boolean words(Line line) {
    boolean bound =
        !columns.text(line, Role.EXECUTORS).isEmpty()
            || !columns.text(line, Role.TERM).isEmpty()
            || columns.hasAmounts(line);
    return !bound
        && line.words().stream()
            .noneMatch(text -> Tokens.number(text) != null || Tokens.onlyNumber(text));
  }

  private boolean leadsOn(@Nullable Line next) {
    return next != null && columns.measure >= 0 && !next.blank(columns.measure) && !words(next);
  }
}
