package ua.kolo.programmes.reading;

import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Executors;
import ua.kolo.programmes.wording.Sources;

/// Rows under a printed sum that say what it is made of.
final class SumParts {
  private SumParts() {}

  /// A row under a sum that only names a source and its money.
  static boolean bySource(Line line, Columns columns, boolean afterTotal) {
    int source = columns.of(Role.SOURCE);
    boolean alone = line.firstFilled() == source || columns.money.contains(line.firstFilled());
    if (!afterTotal || !columns.hasAmounts(line)) {
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
    if (columns.of(Role.EXECUTORS) <= label) {
      return false;
    }
    for (int c = label + 1; c < Math.min(line.width(), columns.size()); c++) {
      if (!line.blank(c) && !columns.money.contains(c)) {
        return false;
      }
    }
    return true;
  }

  /// A row under a sum that only names a body and its money.
  static boolean byExecutor(Line line, Columns columns, boolean afterTotal) {
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
        && Executors.looksLikeBodies(line.at(label));
  }
}
