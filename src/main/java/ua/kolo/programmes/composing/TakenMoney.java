package ua.kolo.programmes.composing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.FundingLine.State;
import ua.kolo.programmes.plan.Origin;

/// Lines of money taken over into another period.
record TakenMoney(YearShift years, MoneyRule rule) {
  private static final int TOTAL = 0;

  List<FundingLine> of(List<FundingLine> lines) {
    var all = new ArrayList<>(lines.stream().map(this::of).toList());
    for (int at = 0; at < all.size(); at++) {
      int end = at + 1;
      while (end < all.size() && all.get(end).ofWhich()) {
        end++;
      }
      // Rounded apart, a line and its details would not fit each other any more.
      if (!all.get(at).ofWhich() && end > at + 1 && fits(lines.subList(at, end))) {
        var parent = all.get(at);
        var sums = years(all.subList(at + 1, end));
        var total = sum(all.subList(at + 1, end).stream().map(FundingLine::amount).toList());
        all.set(at, line(parent, parent.state(), total, sums, parent.raw()));
      }
    }
    return all;
  }

  private FundingLine of(FundingLine line) {
    boolean number = line.state() == State.AMOUNT || line.state() == State.ZERO;
    if (!number) {
      return line(line, line.state(), null, new TreeMap<>(), raw(line.raw()));
    }
    if (rule.empties()) {
      return line(line, State.BLANK, null, new TreeMap<>(), Map.of());
    }
    SortedMap<Integer, BigDecimal> byYear = new TreeMap<>(years.of(line.byYear(), rule::of));
    var total = total(line, byYear);
    return line(line, state(total), total, byYear, Map.of());
  }

  private @Nullable BigDecimal total(FundingLine line, SortedMap<Integer, BigDecimal> byYear) {
    if (line.byYear().isEmpty()) {
      return line.total() == null ? null : rule.of(line.total());
    }
    return byYear.isEmpty() ? null : sum(byYear.values());
  }

  private static State state(@Nullable BigDecimal total) {
    if (total == null) {
      return State.BLANK;
    }
    return total.signum() == 0 ? State.ZERO : State.AMOUNT;
  }

  /// Words and dashes of the cells, under the years they come to stand for.
  private Map<Integer, String> raw(Map<Integer, String> raw) {
    var kept = new TreeMap<>(raw);
    kept.keySet().removeIf(key -> key <= TOTAL);
    var moved = new TreeMap<>(years.of(kept, words -> words));
    if (raw.containsKey(TOTAL)) {
      moved.put(TOTAL, raw.getOrDefault(TOTAL, ""));
    }
    return moved;
  }

  private static boolean fits(List<FundingLine> family) {
    var details = family.subList(1, family.size());
    var total = sum(details.stream().map(FundingLine::amount).toList());
    return family.getFirst().amount().compareTo(total) == 0
        && family.getFirst().byYear().keySet().equals(years(details).keySet())
        && details.stream().allMatch(line -> line.state() == State.AMOUNT);
  }

  private static SortedMap<Integer, BigDecimal> years(List<FundingLine> lines) {
    var all = new TreeMap<Integer, BigDecimal>();
    lines.forEach(
        line -> line.byYear().forEach((year, amount) -> all.merge(year, amount, BigDecimal::add)));
    return all;
  }

  private static BigDecimal sum(Iterable<BigDecimal> amounts) {
    var sum = BigDecimal.ZERO;
    for (var amount : amounts) {
      sum = sum.add(amount);
    }
    return sum;
  }

  private static FundingLine line(
      FundingLine line,
      State state,
      @Nullable BigDecimal total,
      SortedMap<Integer, BigDecimal> byYear,
      Map<Integer, String> raw) {
    return new FundingLine(
        line.executors(),
        line.sources(),
        line.sourceRaw(),
        state,
        total,
        line.totalPrinted() && total != null,
        byYear,
        raw,
        line.ofWhich(),
        line.result(),
        Origin.PERSON);
  }
}
