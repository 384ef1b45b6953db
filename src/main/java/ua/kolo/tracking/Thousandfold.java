package ua.kolo.tracking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Thousands written for hryvnias, or the other way: near a thousand times the plan or a
/// thousandth.
public final class Thousandfold {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal NEAR = BigDecimal.valueOf(3);

  private Thousandfold() {}

  public static boolean suspects(@Nullable BigDecimal told, @Nullable BigDecimal planned) {
    if (told == null || planned == null || told.signum() <= 0 || planned.signum() <= 0) {
      return false;
    }
    var ratio =
        told.compareTo(planned) > 0
            ? told.divide(planned, 2, RoundingMode.HALF_UP)
            : planned.divide(told, 2, RoundingMode.HALF_UP);
    return ratio.compareTo(THOUSAND.divide(NEAR, 2, RoundingMode.HALF_UP)) > 0
        && ratio.compareTo(THOUSAND.multiply(NEAR)) < 0;
  }
}
