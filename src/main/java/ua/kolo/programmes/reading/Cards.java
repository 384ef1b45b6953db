package ua.kolo.programmes.reading;

import java.util.EnumSet;
import java.util.List;
import ua.kolo.programmes.plan.Layout.Role;

/// A small table that is one measure: what it is on the left, the words on the right.
final class Cards {
  private Cards() {}

  /// The same as a header and a row; the rows as they are when they are no card.
  static List<Line> upright(List<Line> rows) {
    return is(rows) ? List.of(column(rows, 0), column(rows, 1)) : rows;
  }

  private static boolean is(List<Line> rows) {
    if (rows.size() < 3 || rows.stream().anyMatch(row -> row.width() != 2 || row.blank(0))) {
      return false;
    }
    var roles = EnumSet.noneOf(Role.class);
    int named = 0;
    for (var row : rows) {
      var role = ColumnRoles.of(row.at(0));
      named += role != Role.UNKNOWN && row.at(0).length() < 60 ? 1 : 0;
      roles.add(role);
    }
    boolean bound = roles.contains(Role.EXECUTORS) || roles.contains(Role.TERM);
    boolean doing = ColumnRoles.of(rows.getFirst().at(0)) == Role.MEASURE;
    return doing && bound && named * 10 >= rows.size() * 7;
  }

  private static Line column(List<Line> rows, int column) {
    return Line.of(rows.stream().map(row -> row.at(column)).toList(), rows.getFirst().block);
  }
}
