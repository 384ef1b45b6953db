package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// S1: a printed row total is the sum of its years and stages, in lines and in rows of totals.
final class RowTotalCheck implements Check {
  @Override
  public List<Finding> check(Survey survey) {
    var all = new ArrayList<Finding>();
    for (var entry : survey.entries()) {
      var line = entry.line();
      if (entry.known() && line.totalPrinted()) {
        judge(survey, entry.place(), line.total(), line.byYear(), line.raw()).ifPresent(all::add);
      }
    }
    for (var tally : survey.tallies()) {
      var total = tally.total();
      if (!tally.wrong()) {
        judge(survey, survey.total(tally.index()), total.total(), total.byYear(), total.raw())
            .ifPresent(all::add);
      }
    }
    return all;
  }

  private static Optional<Finding> judge(
      Survey survey,
      Place place,
      @Nullable BigDecimal total,
      SortedMap<Integer, BigDecimal> byYear,
      Map<Integer, String> raw) {
    if (total == null || byYear.isEmpty()) {
      return Optional.empty();
    }
    var years = byYear.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var sum = years.add(LaterYears.of(survey.plan(), raw));
    if (sum.compareTo(total) == 0) {
      return Optional.empty();
    }
    var deviation = new Deviation(only(total), only(sum));
    var reason = new RowReasons(survey.plan().head().unit()).find(total, byYear);
    long unknown = raw.keySet().stream().filter(y -> y > 0 && !byYear.containsKey(y)).count();
    var severity = unknown > 0 && total.compareTo(sum) > 0 ? Severity.WARNING : Severity.BLOCKING;
    var finding = Finding.sum(Rule.S1, severity, place, deviation, reason);
    return Optional.of(
        unknown == 0 ? finding : finding.with(Map.of("unknownYears", String.valueOf(unknown))));
  }

  private static Amounts only(BigDecimal total) {
    return Amounts.of(total, new TreeMap<>());
  }
}
