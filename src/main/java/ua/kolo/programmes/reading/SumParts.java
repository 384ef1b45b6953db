package ua.kolo.programmes.reading;

import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Executors;
import ua.kolo.programmes.wording.Sources;

/// Rows under a printed sum that say what it is made of.
final class SumParts {
  private SumParts() {}

  /// @param bodies those the rows name
  static boolean is(Line line, Columns columns, boolean afterTotal, UsedBodies bodies) {
    return bySource(line, columns, afterTotal) || byExecutor(line, columns, afterTotal, bodies);
  }

  /// A row under a sum that only names a source and its money.
  private static boolean bySource(Line line, Columns columns, boolean afterTotal) {
    int source = columns.of(Role.SOURCE);
    boolean alone = line.firstFilled() == source || columns.money.contains(line.firstFilled());
    if (!afterTotal || columns.moneyBlank(line)) {
      return false;
    }
    int label = Totals.label(line, columns);
    boolean named =
        label >= 0
            && label <= columns.measure
            && (label == columns.measure || line.blank(columns.measure))
            && !Tokens.numbered(line.at(label))
            && Sources.looksLikeSources(line.at(label));
    return named || (source >= 0 && alone);
  }

  /// Its own place for executors and all others but money stay empty.
  private static boolean onlyMoney(Line line, Columns columns, int label) {
    int bodies = columns.of(Role.EXECUTORS);
    if (bodies >= 0 && bodies <= label) {
      return false;
    }
    for (int c = label + 1; c < Math.min(line.width(), columns.size()); c++) {
      boolean money = columns.money.contains(c) || columns.get(c).role() == Role.YEAR;
      if (!line.blank(c) && !money) {
        return false;
      }
    }
    return true;
  }

  /// A row under a sum that only names a body and its money.
  private static boolean byExecutor(
      Line line, Columns columns, boolean afterTotal, UsedBodies bodies) {
    int label = Totals.label(line, columns);
    if (!afterTotal || label < 0 || !columns.hasAmounts(line)) {
      return false;
    }
    boolean alone =
        label == line.firstFilled() && (line.span[label] > 1 || onlyMoney(line, columns, label));
    boolean measure = columns.measure > label && !line.blank(columns.measure);
    return alone
        && !measure
        && !Tokens.numbered(line.at(label))
        && (Executors.looksLikeBodies(line.at(label))
            || bodies.has(SumWords.withoutOfWhich(line.at(label))));
  }
}
