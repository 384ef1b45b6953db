package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;

/// Lays the rows of a piece with its own header over the first piece's columns.
record Remap(List<Integer> targets, int width) {

  static Remap between(List<Column> from, List<Column> to) {
    var targets = new ArrayList<Integer>();
    var taken = new boolean[to.size()];
    boolean same = sameRoles(from, to);
    for (int c = 0; c < from.size(); c++) {
      targets.add(same ? c : match(from.get(c), to, taken));
    }
    return new Remap(targets, to.size());
  }

  private static boolean sameRoles(List<Column> from, List<Column> to) {
    if (from.size() != to.size()) {
      return false;
    }
    for (int c = 0; c < from.size(); c++) {
      if (!same(from.get(c), to.get(c))) {
        return false;
      }
    }
    return true;
  }

  private static int match(Column column, List<Column> to, boolean[] taken) {
    for (int c = 0; c < to.size(); c++) {
      if (!taken[c] && same(column, to.get(c))) {
        taken[c] = true;
        return c;
      }
    }
    return column.role() == Role.AMOUNT && column.year() == null ? whole(to, taken) : -1;
  }

  /// Money without a year stands where the sum of all years does.
  private static int whole(List<Column> to, boolean[] taken) {
    for (int c = 0; c < to.size(); c++) {
      if (!taken[c] && to.get(c).role() == Role.AMOUNT_TOTAL && to.get(c).source() == null) {
        taken[c] = true;
        return c;
      }
    }
    return -1;
  }

  private static boolean same(Column one, Column other) {
    return one.role() == other.role()
        && Objects.equals(one.year(), other.year())
        && (one.source() == null) == (other.source() == null);
  }

  Line apply(Line line) {
    for (int c = 0; c < targets.size(); c++) {
      if (targets.get(c) != c) {
        return line.moved(targets, width);
      }
    }
    return line;
  }
}
