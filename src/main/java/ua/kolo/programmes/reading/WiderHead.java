package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;

/// A plan's head with more columns on the right, out of a later table's: nothing of the money it
/// tells is lost.
final class WiderHead {
  private WiderHead() {}

  /// Sources and sums.
  static boolean pays(Column column) {
    var role = column.role();
    return role == Role.SOURCE || role == Role.AMOUNT || role == Role.AMOUNT_TOTAL;
  }

  /// The columns of a later piece of the plan that tell of money, where the plan's head has none.
  static List<Integer> missing(Header plan, Header later) {
    boolean none = !plan.has(Role.AMOUNT, Role.AMOUNT_TOTAL);
    var all = later.columns();
    return IntStream.range(0, none ? all.size() : 0)
        .filter(c -> pays(all.get(c)))
        .filter(c -> all.get(c).role() != Role.SOURCE || !plan.has(Role.SOURCE))
        .boxed()
        .toList();
  }

  static Header of(Header plan, Header later, List<Integer> added) {
    return of(plan, later, added, added.stream().map(later.columns()::get).toList());
  }

  static Header of(Header plan, Header later, List<Integer> added, List<Column> as) {
    var columns = new ArrayList<Column>(plan.columns());
    columns.addAll(as);
    var texts = new ArrayList<List<String>>();
    int depth = Math.max(plan.texts().size(), later.texts().size());
    for (int r = 0; r < depth; r++) {
      var upper = plan.texts().get(Math.min(r, plan.texts().size() - 1));
      var row = new ArrayList<String>();
      for (int c = 0; c < plan.columns().size(); c++) {
        row.add(c < upper.size() ? upper.get(c) : "");
      }
      var beside = later.texts().get(Math.min(r, later.texts().size() - 1));
      added.forEach(c -> row.add(c < beside.size() ? beside.get(c) : ""));
      texts.add(row);
    }
    return new Header(plan.first(), plan.last(), List.copyOf(columns), texts, plan.numberRow());
  }
}
