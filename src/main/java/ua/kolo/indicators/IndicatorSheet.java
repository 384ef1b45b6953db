package ua.kolo.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What screens show of indicators: lines of a list, years to choose from, how one went by.
final class IndicatorSheet {
  private static final int MOST_YEARS = 30;
  private final @Nullable Integer first;
  private final @Nullable Integer last;
  private final LocalDate today;

  /// @param first year of the programme
  /// @param last year of the programme
  IndicatorSheet(@Nullable Integer first, @Nullable Integer last, LocalDate today) {
    this.first = first;
    this.last = last;
    this.today = today;
  }

  /// Years of the programme; without a term, this one and what values there are of.
  List<Integer> years(List<Value> values) {
    var years = new TreeSet<Integer>();
    if (first != null && last != null && last - first < MOST_YEARS) {
      IntStream.rangeClosed(first, last).forEach(years::add);
    } else {
      years.add(today.getYear());
    }
    values.forEach(value -> years.add(value.period().year()));
    return List.copyOf(years);
  }

  /// The year asked for, else this year or the nearest to it.
  static int chosen(@Nullable Integer asked, List<Integer> years, LocalDate today) {
    if (asked != null && years.contains(asked)) {
      return asked;
    }
    int now = today.getYear();
    return years.stream().min(Comparator.comparingInt(year -> Math.abs(year - now))).orElse(now);
  }

  Progress year(Indicator one, List<Target> targets, List<Value> values, int year) {
    return Progress.of(one, targets, of(one.id(), values), year, today);
  }

  Progress term(Indicator one, List<Target> targets, List<Value> values) {
    return Progress.ofTerm(one, targets, of(one.id(), values), first, last, today);
  }

  IndicatorLine line(Indicator one, List<Target> targets, List<Value> values, int year) {
    return new IndicatorLine(one, year(one, targets, values, year), term(one, targets, values));
  }

  /// Periods a value may be told for now, the newest first.
  List<Period> periods(Indicator one, List<Value> values) {
    var periods = new ArrayList<Period>();
    for (int year : years(values)) {
      periods.addAll(Period.of(one.every(), year));
      if (one.aggregation() == Aggregation.APART && one.every() != Period.Kind.YEAR) {
        periods.add(Period.year(year));
      }
    }
    periods.removeIf(period -> period.first().isAfter(today));
    periods.sort(Comparator.reverseOrder());
    return periods;
  }

  private static List<Value> of(UUID indicator, List<Value> values) {
    return values.stream()
        .filter(value -> value.indicator().equals(indicator) && !value.replaced())
        .toList();
  }
}
