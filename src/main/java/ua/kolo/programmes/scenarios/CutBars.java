package ua.kolo.programmes.scenarios;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.Figures;
import ua.kolo.programmes.composing.Cut.Change;
import ua.kolo.programmes.plan.AmountUnit;

/// Money before and after as bars: what stays and what is cut, each row against the longest.
final class CutBars {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private final Figures figures;
  private final AmountUnit unit;
  private final BigDecimal longest;

  private CutBars(Figures figures, AmountUnit unit, BigDecimal longest) {
    this.figures = figures;
    this.unit = unit;
    this.longest = longest;
  }

  /// One bar with its parts.
  public record Row(String label, String amount, @Nullable String href, List<Part> parts) {}

  /// A part of a bar.
  public record Part(int series, int start, int percent, String amount) {}

  static List<Row> of(Map<String, Change> changes, AmountUnit unit, Figures figures) {
    var longest =
        changes.values().stream().map(Change::before).reduce(BigDecimal.ZERO, BigDecimal::max);
    var bars = new CutBars(figures, unit, longest);
    var rows = new ArrayList<Row>();
    changes.forEach((label, change) -> rows.add(bars.row(label, change)));
    return rows;
  }

  private Row row(String label, Change change) {
    int stays = percent(change.after());
    int whole = percent(change.before());
    var parts =
        List.of(
            new Part(0, 0, stays, figures.in(unit, change.after())),
            new Part(1, stays, whole - stays, figures.in(unit, change.less())));
    return new Row(label, figures.in(unit, change.before()), null, parts);
  }

  private int percent(BigDecimal amount) {
    return longest.signum() == 0
        ? 0
        : amount.multiply(HUNDRED).divide(longest, 0, RoundingMode.HALF_UP).intValue();
  }
}
