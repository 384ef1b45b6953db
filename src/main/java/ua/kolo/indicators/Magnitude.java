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
    var before =
        period.year() < FIRST
            ? null
            : known.get(new Period(period.kind(), period.year() - 1, period.part()));
    var amount = before == null ? null : before.total().amount();
    return Thousandfold.suspects(told, amount) ? amount : null;
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
