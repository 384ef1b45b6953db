package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.util.Map;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.wording.Amounts;

/// Money of several years in one column beside columns of single ones: «2025», «2026», «2027–2029».
final class LaterYears {
  private LaterYears() {}

  /// What such columns hold of a row printed so.
  static BigDecimal of(Plan plan, Map<Integer, String> raw) {
    var columns = plan.layout().columns();
    var sum = BigDecimal.ZERO;
    for (var cell : raw.entrySet()) {
      int at = -1 - cell.getKey();
      if (at < 0 || at >= columns.size()) {
        continue;
      }
      var column = columns.get(at);
      if (column.ofSeveralYears()) {
        var unit = column.unit() == null ? plan.head().unit() : column.unit();
        var value = Amounts.parse(cell.getValue(), unit).value();
        sum = value == null ? sum : sum.add(value);
      }
    }
    return sum;
  }
}
