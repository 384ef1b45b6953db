package ua.kolo.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ua.kolo.indicators.Figure;

/// A bar of the picture: a hromada and its figure.
///
/// @param percent of the longest
record ComparedBar(String label, String amount, int percent, @Nullable String href) {
  /// More do not tell more, and the table has them all.
  private static final int MOST = 30;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// Of rows whose figure is shown, the largest first.
  static List<ComparedBar> of(List<ComparedRow> rows, Function<Figure, String> words) {
    var bars = new ArrayList<ComparedBar>();
    BigDecimal longest = null;
    for (var row : rows) {
      var figure = row.compared() == null ? null : row.compared().progress().figure();
      var amount = figure == null ? null : figure.amount();
      if (figure == null || amount == null || bars.size() == MOST) {
        break;
      }
      longest = longest == null ? amount : longest;
      bars.add(
          new ComparedBar(row.place().name(), words.apply(figure), percent(amount, longest), null));
    }
    return bars;
  }

  private static int percent(BigDecimal amount, BigDecimal longest) {
    return longest.signum() == 0
        ? 0
        : amount.multiply(HUNDRED).divide(longest, 0, RoundingMode.HALF_UP).intValue();
  }
}
