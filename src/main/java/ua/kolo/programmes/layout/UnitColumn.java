package ua.kolo.programmes.layout;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.wording.Units;

/// What each row's money is counted in, where a column says it for all of them.
///
/// @param column that says it; -1 when none does
record UnitColumn(int column) {
  private static final int NONE = -1;

  static UnitColumn of(Plan plan) {
    var paid =
        plan.measures().stream()
            .filter(one -> one.lines().stream().anyMatch(line -> line.total() != null))
            .toList();
    return new UnitColumn(
        IntStream.range(0, plan.layout().columns().size())
            .filter(c -> !paid.isEmpty() && everywhere(paid, c))
            .findFirst()
            .orElse(NONE));
  }

  private static boolean everywhere(List<Measure> paid, int column) {
    return paid.stream().map(one -> said(one, column)).allMatch(Objects::nonNull);
  }

  /// Null where the row says nothing.
  @Nullable AmountUnit of(Measure measure) {
    return column == NONE ? null : said(measure, column);
  }

  private static @Nullable AmountUnit said(Measure measure, int column) {
    return Units.alone(measure.others().getOrDefault(column, ""));
  }
}
