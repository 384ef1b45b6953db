package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// S12: an amount hundreds of times larger than its neighbours, which a thousandth of it would fit,
/// was probably written in hryvnias among thousands.
final class UnitCheck implements Check {
  private static final BigDecimal FAR = BigDecimal.valueOf(500);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  /// Fewer neighbours tell nothing.
  private static final int LEAST_LINES = 5;

  private static final int LEAST_YEARS = 2;

  @Override
  public List<Finding> check(Survey survey) {
    var paying = survey.leaves().stream().filter(Entry::pays).toList();
    var places = new ArrayList<Place>();
    for (var entry : paying) {
      var others =
          paying.stream().filter(e -> !e.equals(entry)).map(e -> e.line().amount()).toList();
      boolean amongRows = others.size() >= LEAST_LINES && stands(entry.line().amount(), others);
      if (amongRows || amongYears(entry)) {
        places.add(entry.place());
      }
    }
    return places.isEmpty() ? List.of() : List.of(Finding.text(Rule.S12, "", places, Map.of()));
  }

  private static boolean amongYears(Entry entry) {
    var years = entry.line().byYear();
    for (var year : years.entrySet()) {
      var others =
          years.entrySet().stream()
              .filter(o -> !o.getKey().equals(year.getKey()) && o.getValue().signum() > 0)
              .map(Map.Entry::getValue)
              .toList();
      if (others.size() >= LEAST_YEARS && stands(year.getValue(), others)) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(BigDecimal amount, Collection<BigDecimal> others) {
    var sorted = others.stream().sorted().toList();
    var median = sorted.get(sorted.size() / 2);
    var thousandth = amount.divide(THOUSAND, 2, RoundingMode.HALF_UP);
    return amount.compareTo(median.multiply(FAR)) >= 0
        && thousandth.compareTo(sorted.getFirst().divide(BigDecimal.TWO)) >= 0
        && thousandth.compareTo(sorted.getLast().multiply(BigDecimal.TWO)) <= 0;
  }
}
