package ua.kolo.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.kolo.tracking.Thousandfold;

/// Whether a figure looks like thousands for ones, or the other way.
final class Magnitude {
  /// The one place of a value that is doubted.
  static final String CODE = "indicators.value.thousandfold";

  /// Amounts of one number of digits, from the least to the most.
  private static final List<BigDecimal> WITHIN =
      List.of(BigDecimal.ONE, BigDecimal.valueOf(3), BigDecimal.TEN);

  private static final int FINE = 4;
  private static final int FIRST = 2001;

  private Magnitude() {}

  /// What the figure is near a thousand times of, or a thousandth: the year's target, else the same
  /// time a year before. Null when it is not, or nothing is known.
  static @Nullable BigDecimal against(
      Period period,
      Aggregation aggregation,
      @Nullable BigDecimal told,
      List<Target> targets,
      Map<Period, Value> known) {
    for (var target : targets) {
      var promised = promised(target, period, aggregation);
      if (Thousandfold.suspects(told, promised)) {
        return promised;
      }
    }
    var amount = yearBefore(period, known);
    return Thousandfold.suspects(told, amount) ? amount : null;
  }

  /// What was told of the same time a year before; null when nothing, or it is not shown.
  static @Nullable BigDecimal yearBefore(Period period, Map<Period, Value> known) {
    var before =
        period.year() < FIRST
            ? null
            : known.get(new Period(period.kind(), period.year() - 1, period.part()));
    return before == null ? null : before.total().amount();
  }

  /// The same doubt by nothing but how many digits the amount has: the amount itself cannot be
  /// found out by trying figures.
  static boolean roughly(BigDecimal told, @Nullable BigDecimal amount) {
    if (amount == null || amount.signum() <= 0) {
      return false;
    }
    var least = BigDecimal.ONE.scaleByPowerOfTen(amount.precision() - amount.scale() - 1);
    return WITHIN.stream().anyMatch(times -> Thousandfold.suspects(told, least.multiply(times)));
  }

  /// A part of a year that is summed is promised its part of the year's target.
  private static @Nullable BigDecimal promised(
      Target target, Period period, Aggregation aggregation) {
    if (!Objects.equals(target.year(), period.year()) || target.low() == null) {
      return null;
    }
    return aggregation == Aggregation.SUM
        ? target
            .low()
            .divide(BigDecimal.valueOf(period.kind().inYear()), FINE, RoundingMode.HALF_UP)
        : target.low();
  }
}
