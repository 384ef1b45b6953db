package ua.kolo.programmes.composing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.FundingLine.State;
import ua.kolo.programmes.plan.Origin;

/// The lines of one measure as far as there is money for them.
final class CutLines {
  static final int UNDATED = 0;
  private final List<FundingLine> lines = new ArrayList<>();

  /// @param all of the measure, in their order
  CutLines(List<FundingLine> all, Purses purses) {
    for (int at = 0; at < all.size(); at++) {
      var line = all.get(at);
      if (!line.ofWhich()) {
        var paid = paid(line, purses);
        lines.add(with(line, paid));
        int end = at + 1;
        while (end < all.size() && all.get(end).ofWhich()) {
          end++;
        }
        details(all.subList(at + 1, end), asked(line), paid);
      } else if (lines.size() <= at) {
        lines.add(line);
      }
    }
  }

  List<FundingLine> lines() {
    return lines;
  }

  /// What a line asks for, by year; its printed total counts only when it names no year.
  static SortedMap<Integer, BigDecimal> asked(FundingLine line) {
    boolean number = line.state() == State.AMOUNT || line.state() == State.ZERO;
    var all = new TreeMap<Integer, BigDecimal>();
    if (number && line.byYear().isEmpty()) {
      all.put(UNDATED, line.amount());
    } else if (number) {
      all.putAll(line.byYear());
    }
    return all;
  }

  private static SortedMap<Integer, BigDecimal> paid(FundingLine line, Purses purses) {
    var all = new TreeMap<Integer, BigDecimal>();
    asked(line).forEach((year, sum) -> all.put(year, purses.take(year, sum)));
    return all;
  }

  /// What details a line shrinks with it; the last one takes what rounding leaves.
  private void details(
      List<FundingLine> details, Map<Integer, BigDecimal> before, Map<Integer, BigDecimal> after) {
    var left = new TreeMap<>(after);
    for (int at = 0; at < details.size(); at++) {
      boolean last = at == details.size() - 1 && whole(details, before);
      var shares = new TreeMap<Integer, BigDecimal>();
      asked(details.get(at))
          .forEach(
              (year, sum) ->
                  shares.put(
                      year,
                      last
                          ? left.getOrDefault(year, BigDecimal.ZERO)
                          : share(
                              sum,
                              before.getOrDefault(year, BigDecimal.ZERO),
                              after.getOrDefault(year, BigDecimal.ZERO))));
      shares.forEach((year, sum) -> left.merge(year, sum.negate(), BigDecimal::add));
      lines.add(with(details.get(at), shares));
    }
  }

  private static boolean whole(List<FundingLine> details, Map<Integer, BigDecimal> before) {
    var sums = new TreeMap<Integer, BigDecimal>();
    details.forEach(
        line -> asked(line).forEach((year, sum) -> sums.merge(year, sum, BigDecimal::add)));
    return sums.keySet().equals(before.keySet())
        && sums.entrySet().stream()
            .allMatch(
                sum ->
                    sum.getValue().compareTo(before.getOrDefault(sum.getKey(), BigDecimal.ZERO))
                        == 0);
  }

  private static BigDecimal share(BigDecimal sum, BigDecimal before, BigDecimal after) {
    return before.signum() == 0 || before.compareTo(after) == 0
        ? sum
        : sum.multiply(after).divide(before, 2, RoundingMode.HALF_UP);
  }

  private static FundingLine with(FundingLine line, SortedMap<Integer, BigDecimal> paid) {
    if (paid.isEmpty() || asked(line).equals(paid)) {
      return line;
    }
    var byYear = new TreeMap<>(paid);
    byYear.remove(UNDATED);
    var total = paid.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return new FundingLine(
        line.executors(),
        line.sources(),
        line.sourceRaw(),
        total.signum() == 0 ? State.ZERO : State.AMOUNT,
        total,
        line.totalPrinted(),
        byYear,
        Map.of(),
        line.ofWhich(),
        line.result(),
        Origin.PERSON);
  }
}
