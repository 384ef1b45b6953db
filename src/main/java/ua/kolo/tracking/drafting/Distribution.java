package ua.kolo.tracking.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.AdoptedMeasure;
import ua.kolo.programmes.Outline;

/// Who owes which measures, with the money by year. A sum counts once: under the body whose money
/// it is, or the first body of the measure; under the others the measure stands without it.
///
/// @param bodies in the order they are met
/// @param years that have money
record Distribution(List<Body> bodies, List<Integer> years) {
  /// A body and what it owes.
  record Body(String name, List<Share> shares) {
    Money sum() {
      var sum = new Money(new TreeMap<>(), BigDecimal.ZERO);
      for (var share : shares) {
        sum = sum.plus(share.money());
      }
      return sum;
    }
  }

  /// A measure of a body.
  ///
  /// @param money of it that counts here
  /// @param counted under which body it counts; null when it counts here or there is none
  record Share(AdoptedMeasure measure, Money money, @Nullable String counted) {}

  /// Amounts by year in hryvnias; the total also holds what no year is named for.
  record Money(SortedMap<Integer, BigDecimal> byYear, BigDecimal total) {
    Money plus(Money other) {
      var years = new TreeMap<>(byYear);
      other.byYear.forEach((year, amount) -> years.merge(year, amount, BigDecimal::add));
      return new Money(years, total.add(other.total));
    }

    boolean isNone() {
      return byYear.isEmpty() && total.signum() == 0;
    }
  }

  static Distribution of(List<AdoptedMeasure> measures, String nobody) {
    var bodies = new LinkedHashMap<String, List<Share>>();
    var years = new TreeMap<Integer, Boolean>();
    for (var measure : measures) {
      var takers = takers(measure, nobody);
      var counted = counted(measure, takers);
      for (var money : counted.values()) {
        money.byYear().keySet().forEach(year -> years.put(year, true));
      }
      for (var taker : takers) {
        var mine = counted.getOrDefault(taker, new Money(new TreeMap<>(), BigDecimal.ZERO));
        var elsewhere =
            mine.isNone() && !counted.isEmpty() ? counted.keySet().iterator().next() : null;
        bodies
            .computeIfAbsent(taker, _ -> new ArrayList<>())
            .add(new Share(measure, mine, elsewhere));
      }
    }
    var all = new ArrayList<Body>();
    bodies.forEach((name, shares) -> all.add(new Body(name, shares)));
    return new Distribution(all, new ArrayList<>(years.keySet()));
  }

  Money sum() {
    var sum = new Money(new TreeMap<>(), BigDecimal.ZERO);
    for (var body : bodies) {
      sum = sum.plus(body.sum());
    }
    return sum;
  }

  private static List<String> takers(AdoptedMeasure measure, String nobody) {
    var names = new ArrayList<String>();
    measure.executors().stream().map(AdoptedMeasure.Taker::name).forEach(names::add);
    for (var line : measure.lines()) {
      line.payers().stream().filter(payer -> !names.contains(payer)).forEach(names::add);
    }
    return names.isEmpty() ? List.of(nobody) : names.stream().distinct().toList();
  }

  private static Map<String, Money> counted(AdoptedMeasure measure, List<String> takers) {
    var counted = new LinkedHashMap<String, Money>();
    for (var line : measure.lines()) {
      var amount = Outline.amount(line);
      if (!line.ofWhich() && amount.signum() != 0) {
        var payer = line.payers().isEmpty() ? takers.getFirst() : line.payers().getFirst();
        var money = new Money(new TreeMap<>(line.byYear()), amount);
        counted.merge(payer, money, Money::plus);
      }
    }
    return counted;
  }
}
