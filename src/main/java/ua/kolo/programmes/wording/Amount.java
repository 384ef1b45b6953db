package ua.kolo.programmes.wording;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.FundingLine;

/// What a money cell says. Amounts in hryvnias.
///
/// @param state only AMOUNT and ZERO carry numbers
/// @param value the cell's number or the total it names; null without one
/// @param byYear amounts the cell itself gives by year
/// @param bySource amounts the cell itself gives by source
/// @param yearly the number is repeated every year («щороку»)
/// @param doubtful the cell was not understood whole
/// @param raw as printed, on one line
public record Amount(
    FundingLine.State state,
    @Nullable BigDecimal value,
    SortedMap<Integer, BigDecimal> byYear,
    List<Part> bySource,
    boolean yearly,
    boolean doubtful,
    String raw) {
  public Amount {
    byYear = Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
    bySource = List.copyOf(bySource);
  }

  /// The same as the cell prints it.
  Amount printed(String cell) {
    return new Amount(state, value, byYear, bySource, yearly, doubtful, cell);
  }

  /// One source's part of the amount.
  public record Part(String source, BigDecimal value) {}
}
