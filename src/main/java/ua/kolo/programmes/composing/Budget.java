package ua.kolo.programmes.composing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// The money there will be, instead of the money a plan asks for. Hryvnias.
public sealed interface Budget {
  /// A share of what the plan asks for, of each year alike.
  record Percent(BigDecimal percent) implements Budget {}

  /// One sum for all years, spent in the order of the measures.
  record Whole(BigDecimal sum) implements Budget {}

  /// A sum for each year; a year that is not named gets all it asks for.
  record Yearly(SortedMap<Integer, BigDecimal> sums) implements Budget {
    public Yearly {
      sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }
  }

  /// What there is to spend, by the year it is for.
  ///
  /// @param asked what the plan asks for, by year; 0 is money without a year
  default Purses purses(SortedMap<Integer, BigDecimal> asked) {
    var all = new TreeMap<Integer, BigDecimal>();
    return switch (this) {
      case Percent(var percent) -> {
        asked.forEach(
            (year, sum) ->
                all.put(
                    year,
                    sum.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP)));
        yield new Purses(all, null);
      }
      case Whole(var sum) -> new Purses(all, sum);
      case Yearly(var sums) -> {
        asked.forEach((year, sum) -> all.put(year, sums.getOrDefault(year, sum)));
        yield new Purses(all, null);
      }
    };
  }
}
