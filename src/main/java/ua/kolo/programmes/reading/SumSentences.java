package ua.kolo.programmes.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Texts;

/// «Разом за завданням 1: 33,0 тис. грн» in a paragraph under a table: the row of a sum all the
/// same.
final class SumSentences {
  private static final int LONGEST = 300;

  private SumSentences() {}

  /// The paragraph as a row over the plan's columns; nothing when it is no sum, or the columns have
  /// no place for one.
  static Optional<Line> row(String text, int block, List<Column> columns) {
    var sum = Tokens.SUM_SENTENCE.matcher(Texts.normalise(text));
    int place = place(columns);
    if (place < 1 || text.length() > LONGEST || !Tokens.total(text) || !sum.matches()) {
      return Optional.empty();
    }
    var line = Line.heading(sum.group(1), block, columns.size());
    line.span[0] = place;
    line.put(place, sum.group(2).replaceAll("[.;]$", ""));
    line.span[place] = years(columns, place);
    return Optional.of(line);
  }

  /// Sentences of sums in rows of their own: those of sections become rows of figures, the plan's
  /// at the end is said under the table.
  static void settle(PlanTable table, List<Column> columns) {
    var labels = new HashSet<String>();
    for (int r = 0; r < table.lines.size(); r++) {
      var line = table.lines.get(r);
      String text = line.filled() == 1 ? line.words().getFirst() : "";
      var sum = Tokens.SUM_SENTENCE.matcher(Texts.normalise(text));
      if (!Tokens.total(text) || new Columns(columns).hasAmounts(line) || !sum.matches()) {
        continue;
      }
      boolean again = !labels.add(Words.fold(sum.group(1)));
      boolean last = r == table.lines.size() - 1;
      var row = row(text, line.block, columns);
      if (last && !again && !ofSection(text)) {
        table.after.add(text);
        table.lines.remove(r);
      } else if (row.isPresent()) {
        table.lines.set(r, row.get());
      }
    }
  }

  /// It sums a section, not the plan.
  static boolean ofSection(String text) {
    var sum = Tokens.SUM_SENTENCE.matcher(Texts.normalise(text));
    return sum.matches() && SumWords.section(SumWords.afterOpening(sum.group(1)));
  }

  /// Where the sum of a row stands: its own column, else the first of the years.
  private static int place(List<Column> columns) {
    var all = new Columns(columns);
    int total = all.of(Role.AMOUNT_TOTAL);
    boolean bySource =
        all.onlySource() == null
            && all.money.stream().anyMatch(c -> columns.get(c).source() != null);
    return total >= 0 || bySource || all.money.isEmpty() ? total : all.money.getFirst();
  }

  /// How many columns of years there are from here on; the sum reaches over all of them.
  private static int years(List<Column> columns, int place) {
    int end = place;
    while (end < columns.size() && columns.get(end).year() != null) {
      end++;
    }
    return Math.max(1, end - place);
  }
}
