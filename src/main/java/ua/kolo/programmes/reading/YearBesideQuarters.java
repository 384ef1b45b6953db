package ua.kolo.programmes.reading;

import java.util.List;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;

/// «I квартал | II квартал | III квартал | IV квартал | Рік» under one head: the last is their sum,
/// not which year the row is of.
final class YearBesideQuarters {
  private YearBesideQuarters() {}

  /// @param paths the head cells over each column, outermost first
  static void settle(List<Column> columns, List<List<String>> paths) {
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).role() == Role.YEAR && parts(columns, paths, c) > 1) {
        columns.set(c, Roles.with(columns.get(c), Role.AMOUNT_TOTAL));
      }
    }
  }

  private static long parts(List<Column> columns, List<List<String>> paths, int at) {
    var over = over(paths.get(at));
    long parts = 0;
    for (int c = 0; c < columns.size(); c++) {
      boolean beside = columns.get(c).role() == Role.AMOUNT && over(paths.get(c)).equals(over);
      parts += beside && MarkedTerms.partOfYear(columns.get(c).header()) ? 1 : 0;
    }
    return parts;
  }

  private static List<String> over(List<String> path) {
    return path.subList(0, Math.max(0, path.size() - 1));
  }
}
