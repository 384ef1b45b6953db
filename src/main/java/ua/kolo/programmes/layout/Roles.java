package ua.kolo.programmes.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;

/// The columns of a layout by what they hold.
final class Roles {
  private static final Set<Role> LEVELS =
      EnumSet.of(Role.SECTION, Role.GOAL, Role.TASK, Role.UPPER_MEASURE);
  private static final Set<Role> MONEY = EnumSet.of(Role.AMOUNT, Role.AMOUNT_TOTAL);
  private final List<Column> columns;

  Roles(Layout layout) {
    columns = layout.columns();
  }

  int width() {
    return columns.size();
  }

  Column get(int column) {
    return columns.get(column);
  }

  boolean has(Role role) {
    return first(role) >= 0;
  }

  /// The first column of a role, -1 when there is none.
  int first(Role role) {
    return columns.stream().map(Column::role).toList().indexOf(role);
  }

  boolean money(int column) {
    return MONEY.contains(columns.get(column).role());
  }

  /// What an amount column's cells are kept under: its year, 0 for the sum, or its own place beside
  /// them.
  int moneyKey(int column) {
    var own = columns.get(column);
    if (own.role() == Role.AMOUNT_TOTAL) {
      return 0;
    }
    int year = own.year() == null ? 0 : own.year();
    for (int c = 0; c < columns.size(); c++) {
      var other = columns.get(c);
      boolean sum = year == 0 && other.role() == Role.AMOUNT_TOTAL;
      boolean twin =
          c < column && other.role() == Role.AMOUNT && Objects.equals(other.year(), own.year());
      if ((sum || twin) && Objects.equals(other.source(), own.source())) {
        return -1 - column;
      }
    }
    return year;
  }

  /// What no column and no row stands for, so that the cells of money have to name it.
  AmountText.Inside inside() {
    boolean years =
        has(Role.YEAR)
            || columns.stream().anyMatch(c -> c.role() == Role.AMOUNT && c.year() != null);
    return new AmountText.Inside(!years, !has(Role.SOURCE) && !sourceColumns());
  }

  int firstMoney() {
    for (int c = 0; c < columns.size(); c++) {
      if (money(c)) {
        return c;
      }
    }
    return columns.size();
  }

  /// The columns of the levels above the measures, outermost first.
  List<Integer> levels() {
    var levels = new ArrayList<Integer>();
    for (int c = 0; c < columns.size(); c++) {
      if (LEVELS.contains(columns.get(c).role())) {
        levels.add(c);
      }
    }
    return levels;
  }

  /// Amounts stand under the names of their sources.
  boolean sourceColumns() {
    return columns.stream().anyMatch(column -> column.source() != null);
  }
}
