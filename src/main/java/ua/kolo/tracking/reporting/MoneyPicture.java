package ua.kolo.tracking.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Money of a report by source: planned, allocated, financed, spent, in hryvnias; null where nobody
/// told. A line of several bodies counts once, for one of them tells of it.
///
/// @param total of all sources
public record MoneyPicture(List<Row> rows, Row total) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public MoneyPicture {
    rows = List.copyOf(rows);
  }

  /// One source.
  ///
  /// @param source null when the plan names none
  public record Row(
      @Nullable String source,
      @Nullable BigDecimal planned,
      @Nullable BigDecimal allocated,
      @Nullable BigDecimal financed,
      @Nullable BigDecimal spent) {
    /// Whole per cent of the plan that was spent; null without a plan, never 0 or 100 by default.
    public @Nullable Integer percent() {
      if (planned == null || planned.signum() == 0 || spent == null) {
        return null;
      }
      return spent.multiply(HUNDRED).divide(planned, 0, RoundingMode.HALF_UP).intValue();
    }

    /// Per cent of the longest bar.
    public int width(@Nullable BigDecimal amount, BigDecimal longest) {
      if (amount == null || longest.signum() == 0) {
        return 0;
      }
      return amount.multiply(HUNDRED).divide(longest, 0, RoundingMode.HALF_UP).intValue();
    }

    Row plus(Spending line) {
      return new Row(
          source,
          Spending.sum(planned, line.planned()),
          Spending.sum(allocated, line.allocated()),
          Spending.sum(financed, line.financed()),
          Spending.sum(spent, line.spent()));
    }
  }

  public boolean isEmpty() {
    return rows.stream().allMatch(row -> row.planned() == null && row.spent() == null);
  }

  /// The largest amount of any source.
  public BigDecimal longest() {
    var longest = BigDecimal.ZERO;
    for (var row : rows) {
      for (var amount :
          new BigDecimal[] {row.planned(), row.allocated(), row.financed(), row.spent()}) {
        longest = amount == null ? longest : longest.max(amount);
      }
    }
    return longest;
  }

  static MoneyPicture of(List<ReportedRow> entries) {
    return ofLines(entries.stream().flatMap(entry -> entry.money().stream()).toList());
  }

  static MoneyPicture ofLines(List<Spending> lines) {
    var bySource = new LinkedHashMap<@Nullable String, Row>();
    var total = new Row(null, null, null, null, null);
    for (var line : lines) {
      var source = line.source();
      var before = bySource.get(source);
      var start = before == null ? new Row(source, null, null, null, null) : before;
      bySource.put(source, start.plus(line));
      total = total.plus(line);
    }
    return new MoneyPicture(new ArrayList<>(bySource.values()), total);
  }
}
