package ua.kolo.programmes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Sums as bars: each against the longest, with its share of the whole.
///
/// @param rows as the picture and its table show them
/// @param largest words of the largest one, null when there is no money
/// @param share whole percent of the largest
record Bars(List<Row> rows, @Nullable String largest, int share, String total) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// One bar.
  ///
  /// @param href the measures behind it, null where a list cannot be asked for them
  record Row(String label, String amount, int percent, @Nullable String href) {}

  static Bars of(List<SumRow> sums, String unnamed, String shared, Figures figures, Links links) {
    var longest = longest(sums);
    var whole = sums.stream().map(SumRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    var rows =
        sums.stream()
            .map(
                sum ->
                    new Row(
                        label(sum, unnamed, shared),
                        figures.hryvnias(sum.amount()),
                        percent(sum.amount(), longest),
                        sum.label() == null || sum.shared() ? null : links.of(sum.label())))
            .toList();
    var first = sums.stream().filter(sum -> sum.amount().compareTo(longest) == 0).findFirst();
    var largest =
        longest.signum() > 0 ? first.map(sum -> label(sum, unnamed, shared)).orElse(null) : null;
    return new Bars(rows, largest, percent(longest, whole), figures.hryvnias(whole));
  }

  /// Where the measures behind a bar are listed.
  interface Links {
    @Nullable String of(String label);
  }

  private static String label(SumRow sum, String unnamed, String shared) {
    var label = Objects.requireNonNullElse(sum.label(), unnamed);
    return sum.shared() ? label + " " + shared : label;
  }

  private static BigDecimal longest(List<SumRow> sums) {
    return sums.stream().map(SumRow::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  private static int percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? 0
        : part.multiply(HUNDRED).divide(whole, 0, RoundingMode.HALF_UP).intValue();
  }
}
