package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import ua.kolo.programmes.checking.Explanation.Cause;
import ua.kolo.programmes.plan.AmountUnit;

/// Finds why a row's total is not the sum of its years.
final class RowReasons {
  private final CellSlips cells;
  private final Digits digits;

  RowReasons(AmountUnit unit) {
    this.cells = new CellSlips(unit);
    this.digits = new Digits(unit);
  }

  Explanation find(BigDecimal total, SortedMap<Integer, BigDecimal> byYear) {
    var sum = byYear.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (digits.rounded(total, sum)) {
      return new Explanation(List.of(Cause.of(Cause.Kind.ROUNDING)));
    }
    return year(total.subtract(sum), byYear)
        .or(() -> cells.slip(total, sum, null))
        .or(() -> yearSlip(total.subtract(sum), byYear))
        .map(c -> new Explanation(List.of(c)))
        .orElse(Explanation.UNEXPLAINED);
  }

  /// A year was left out of the total or counted twice.
  private static Optional<Cause> year(
      BigDecimal difference, SortedMap<Integer, BigDecimal> byYear) {
    for (var year : byYear.entrySet()) {
      var amount = year.getValue();
      if (amount.signum() != 0 && amount.abs().compareTo(difference.abs()) == 0) {
        boolean left = amount.signum() != difference.signum();
        var kind = left ? Cause.Kind.YEAR_LEFT_OUT : Cause.Kind.YEAR_TWICE;
        return Optional.of(Cause.in(kind, year.getKey(), amount));
      }
    }
    return Optional.empty();
  }

  /// One year's number has swapped digits or stands in another unit.
  private Optional<Cause> yearSlip(BigDecimal difference, SortedMap<Integer, BigDecimal> byYear) {
    return byYear.entrySet().stream()
        .map(y -> cells.slip(y.getValue(), y.getValue().add(difference), y.getKey()))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
