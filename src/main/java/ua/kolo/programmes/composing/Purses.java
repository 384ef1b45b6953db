package ua.kolo.programmes.composing;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Money that is spent until there is none: a purse for each year, or one for all.
final class Purses {
  private final Map<Integer, BigDecimal> byYear;
  private @Nullable BigDecimal common;

  Purses(Map<Integer, BigDecimal> byYear, @Nullable BigDecimal common) {
    this.byYear = byYear;
    this.common = common;
  }

  /// As much of what is asked for as there is.
  BigDecimal take(int year, BigDecimal asked) {
    var left = common == null ? byYear.getOrDefault(year, BigDecimal.ZERO) : common;
    var taken = asked.min(left);
    if (common == null) {
      byYear.put(year, left.subtract(taken));
    } else {
      common = left.subtract(taken);
    }
    return taken;
  }
}
