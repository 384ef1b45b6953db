package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ua.kolo.programmes.plan.Head.Period;

/// S13: money stands in years of the plan's period only.
final class PeriodYearsCheck implements Check {
  @Override
  public List<Finding> check(Survey survey) {
    var period = survey.plan().head().period();
    if (period == null) {
      return List.of();
    }
    var years = new TreeSet<Integer>();
    var places = new ArrayList<Place>();
    for (var entry : survey.entries()) {
      note(outside(entry.line().byYear(), period), entry.place(), years, places);
    }
    for (var tally : survey.tallies()) {
      note(outside(tally.total().byYear(), period), survey.total(tally.index()), years, places);
    }
    if (places.isEmpty()) {
      return List.of();
    }
    var named = years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return List.of(
        Finding.text(
            Rule.S13,
            "",
            places,
            Map.of("years", named, "period", period.from() + "–" + period.to())));
  }

  private static void note(
      List<Integer> outside, Place place, Set<Integer> years, List<Place> places) {
    if (!outside.isEmpty()) {
      years.addAll(outside);
      places.add(place);
    }
  }

  private static List<Integer> outside(SortedMap<Integer, BigDecimal> byYear, Period period) {
    return byYear.entrySet().stream()
        .filter(y -> y.getValue().signum() != 0)
        .map(Map.Entry::getKey)
        .filter(y -> y < period.from() || y > period.to())
        .toList();
  }
}
