package ua.kolo.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A bar of a picture: a year, and its figure beside the target.
///
/// @param percent of the longest
record Bar(String label, String amount, int percent, @Nullable String href) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// Of years that have a figure.
  static List<Bar> of(List<Progress> years, IndicatorWords words, Locale reader) {
    var longest = BigDecimal.ZERO;
    for (var year : years) {
      longest = longest.max(amount(year));
    }
    var bars = new ArrayList<Bar>();
    for (var year : years) {
      if (year.figure() != null) {
        int percent =
            longest.signum() == 0
                ? 0
                : amount(year)
                    .multiply(HUNDRED)
                    .divide(longest, 0, RoundingMode.HALF_UP)
                    .intValue();
        bars.add(
            new Bar(
                String.valueOf(year.year()), words.figure(year.figure(), reader), percent, null));
      }
    }
    return bars;
  }

  private static BigDecimal amount(Progress year) {
    var figure = year.figure();
    return figure == null || figure.amount() == null ? BigDecimal.ZERO : figure.amount();
  }
}
