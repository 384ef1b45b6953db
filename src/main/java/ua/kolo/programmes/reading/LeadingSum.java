package ua.kolo.programmes.reading;

import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.reading.Drafts.TotalDraft;

/// «1. | Всього | 2024–2026 | …» over the words of measure 1 and the rows of its money: the
/// measure's own sum, printed first.
///
/// @param line the row of the sum
record LeadingSum(Line line, Columns columns) {
  LeadingSum {
    int source = columns.of(Role.SOURCE);
    if (source >= 0 && line.blank(source)) {
      line.put(source, line.at(columns.measure));
    }
  }

  /// The sum stands in the measures' column beside a number, and the words that follow have none.
  static boolean is(Line line, @Nullable Line next, Columns columns) {
    int number = number(columns);
    return next != null
        && number >= 0
        && columns.measure >= 0
        && Tokens.onlyNumber(line.at(number))
        && Tokens.total(line.at(columns.measure))
        && next.blank(number)
        && !next.blank(columns.measure)
        && !Tokens.total(next.at(columns.measure))
        && columns.hasAmounts(line)
        && columns.hasAmounts(next);
  }

  /// The number beside the sum is the measure's.
  void number(Line measure) {
    int at = number(columns);
    if (measure.blank(at)) {
      measure.put(at, line.at(at));
    }
  }

  private static int number(Columns columns) {
    int own = columns.of(Role.MEASURE_NUMBER);
    return own >= 0 ? own : columns.of(Role.NUMBER);
  }

  /// «Всього: | 2026» under «Всього: | 2025» is taken into the sum above: a row for each year.
  static boolean joins(Line line, TotalDraft above, Columns columns) {
    return yearUnder(line, above, columns) && above.more().add(line);
  }

  private static boolean yearUnder(Line line, TotalDraft above, Columns columns) {
    int year = columns.of(Role.YEAR);
    var own = year < 0 ? null : ColumnRoles.yearOf(line.at(year));
    var first = year < 0 ? null : ColumnRoles.yearOf(above.line().at(year));
    int label = Totals.label(line, columns);
    return own != null
        && first != null
        && label >= 0
        && Words.fold(line.at(label)).equals(Words.fold(above.line().at(label)))
        && above.more().stream().noneMatch(more -> own.equals(ColumnRoles.yearOf(more.at(year))))
        && !own.equals(first);
  }
}
