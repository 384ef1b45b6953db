package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import ua.kolo.programmes.checking.Tally.Part;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

/// What is printed against what the lines give, over the cells both know.
record Deviation(Amounts printed, Amounts computed) {
  /// A year no line knows is not judged, nor are the years when a line prints a total only. A total
  /// that gives the printed rows is right even if a row is not; else a wrong row counts by its
  /// years.
  static Deviation of(PrintedTotal total, List<Part> parts) {
    var printed = printed(total);
    var sum = Amounts.sum(parts.stream().map(Part::share).toList());
    boolean undated = parts.stream().anyMatch(p -> p.entry().undated());
    var keys = new TreeSet<>(printed.cells().keySet());
    keys.removeIf(k -> k != Amounts.TOTAL && (undated || !sum.cells().containsKey(k)));
    var computed = new TreeMap<>(sum.over(keys).cells());
    if (keys.contains(Amounts.TOTAL)
        && printed.cell(Amounts.TOTAL).compareTo(sum.cell(Amounts.TOTAL)) != 0) {
      computed.put(Amounts.TOTAL, sumOfYears(parts));
    }
    return new Deviation(printed.over(keys), new Amounts(computed));
  }

  Amounts difference() {
    return printed.minus(computed);
  }

  boolean any() {
    return !difference().isZero();
  }

  boolean inTotal() {
    return difference().cell(Amounts.TOTAL).signum() != 0;
  }

  /// How far printed and computed are apart, over all cells.
  BigDecimal size() {
    return difference().cells().values().stream()
        .map(BigDecimal::abs)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// The cell to tell people: the total, or the first wrong year when the total is right.
  int told() {
    var wrong = difference().nonZero().cells();
    return wrong.isEmpty() ? Amounts.TOTAL : wrong.firstKey();
  }

  private static BigDecimal sumOfYears(List<Part> parts) {
    return parts.stream().map(Part::sumOfYears).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// A year's total may print its amount in the total's column.
  private static Amounts printed(PrintedTotal total) {
    if (total.kind() != Kind.YEAR_TOTAL) {
      return Amounts.of(total.total(), total.byYear());
    }
    if (!total.byYear().isEmpty()) {
      return Amounts.of(total.byYear().size() == 1 ? null : total.total(), total.byYear());
    }
    var years = Years.in(total.subject() == null ? total.label() : total.subject());
    var amount = total.total();
    return years.size() == 1 && amount != null
        ? new Amounts(new TreeMap<>(Map.of(years.getFirst(), amount)))
        : Amounts.NOTHING;
  }
}
