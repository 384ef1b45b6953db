package ua.kolo.programmes.reading;

import java.util.List;
import java.util.Set;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Units;

/// «Од. виміру» beside the only sum, over «тис. грн» in one row and «грн» in another: each row says
/// what its money is counted in.
final class RowUnits {
  private static final Set<Role> SILENT =
      Set.of(Role.UNKNOWN, Role.NOTE, Role.INDICATOR_UNIT, Role.INDICATOR);

  private RowUnits() {}

  /// Only where every row with money says it: the unit of a measure's result stands alike.
  static void settle(List<Line> rows, Columns columns) {
    for (int c = 0; c < columns.size(); c++) {
      if (isSilent(columns, c) && everywhere(rows, columns, c)) {
        int column = c;
        rows.forEach(line -> line.unit = Units.of(line.at(column)));
        columns.all.set(c, Roles.with(columns.get(c), Role.NOTE));
        return;
      }
    }
  }

  private static boolean isSilent(Columns columns, int c) {
    boolean beside = columns.money.contains(c - 1) || columns.money.contains(c + 1);
    var role = columns.get(c).role();
    return columns.money.size() == 1 && beside && SILENT.contains(role);
  }

  private static boolean everywhere(List<Line> rows, Columns columns, int c) {
    var paid = rows.stream().filter(columns::hasAmounts).filter(line -> !line.blank(c)).toList();
    boolean measures =
        rows.stream()
            .filter(columns::hasAmounts)
            .filter(line -> !columns.text(line, Role.MEASURE).isEmpty() && columns.measure >= 0)
            .filter(line -> !Totals.is(line, columns, null))
            .allMatch(line -> !line.blank(c));
    return measures
        && !paid.isEmpty()
        && paid.stream().allMatch(line -> Units.alone(line.at(c)) != null);
  }
}
