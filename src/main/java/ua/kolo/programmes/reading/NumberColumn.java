package ua.kolo.programmes.reading;

import java.util.List;
import ua.kolo.programmes.plan.Layout.Role;

/// Whether the column of numbers counts the measures or the tasks above them.
final class NumberColumn {
  private NumberColumn() {}

  static boolean numbersMeasures(Columns columns, List<Line> rows) {
    int number = columns.of(Role.NUMBER);
    if (number < 0 || columns.measure < 0) {
      return false;
    }
    if (columns.levels.isEmpty()) {
      return true;
    }
    int alone = 0;
    int beside = 0;
    for (var row : rows) {
      if (row.blank(number) || !Tokens.onlyNumber(row.at(number))) {
        continue;
      }
      boolean task = columns.levels.stream().anyMatch(c -> !row.blank(c));
      alone += !task && !row.blank(columns.measure) ? 1 : 0;
      beside += task ? 1 : 0;
    }
    return alone > beside || number > columns.levels.getLast();
  }
}
