package ua.kolo.tracking.cash;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Rows that only add up others of the same table: a code's own total above its kinds of spending,
/// `2100` above `2110`, both funds together. What they add up is kept, so that nothing counts
/// twice.
///
/// @param kept rows that are no sums of others
/// @param faults totals that do not come out
record GroupRows(List<CashLine> kept, List<CashFault> faults) {
  static GroupRows of(List<CashLine> lines) {
    var kept = new ArrayList<CashLine>();
    var faults = new ArrayList<CashFault>();
    var byCode = new HashMap<BudgetCode, List<CashLine>>();
    lines.forEach(line -> byCode.computeIfAbsent(line.code(), _ -> new ArrayList<>()).add(line));
    for (var line : lines) {
      var beneath = beneath(line, byCode);
      if (beneath.isEmpty()) {
        kept.add(line);
      } else {
        compare(line, leaves(beneath), faults);
      }
    }
    return new GroupRows(kept, faults);
  }

  private static List<CashLine> beneath(CashLine line, Map<BudgetCode, List<CashLine>> byCode) {
    return byCode.getOrDefault(line.code(), List.of()).stream()
        .filter(other -> other.row() != line.row() && other.period().equals(line.period()))
        .filter(other -> isBeneath(line, other))
        .toList();
  }

  private static boolean isBeneath(CashLine line, CashLine other) {
    return isBeneath(line.key(), other.key());
  }

  /// Whether one only adds up what the other tells more finely.
  static boolean isBeneath(CashLine.Key whole, CashLine.Key part) {
    boolean fund = whole.fund() == part.fund() || whole.fund() == null;
    boolean finer = whole.fund() != part.fund() || !Objects.equals(whole.kekv(), part.kekv());
    return fund && finer && isBeneath(whole.kekv(), part.kekv());
  }

  private static boolean isBeneath(@Nullable String whole, @Nullable String part) {
    if (whole == null || whole.equals(part)) {
      return true;
    }
    var stem = whole.replaceFirst("0+$", "");
    return part != null && part.startsWith(stem) && stem.length() < whole.length();
  }

  private static List<CashLine> leaves(List<CashLine> beneath) {
    return beneath.stream()
        .filter(
            one ->
                beneath.stream()
                    .noneMatch(other -> other.row() != one.row() && isBeneath(one, other)))
        .toList();
  }

  private static void compare(CashLine whole, List<CashLine> leaves, List<CashFault> faults) {
    var sum = leaves.stream().map(CashLine::amounts).reduce(CashAmounts.NONE, CashAmounts::plus);
    compare(whole.row(), whole.amounts().planned(), sum.planned(), faults);
    compare(whole.row(), whole.amounts().allocated(), sum.allocated(), faults);
    compare(whole.row(), whole.amounts().financed(), sum.financed(), faults);
    compare(whole.row(), whole.amounts().spent(), sum.spent(), faults);
  }

  private static void compare(
      int row, @Nullable BigDecimal printed, @Nullable BigDecimal sum, List<CashFault> faults) {
    if (printed != null && sum != null && printed.compareTo(sum) != 0) {
      faults.add(CashFault.doubt(row, "total", printed, sum));
    }
  }
}
