package ua.kolo.tracking.reporting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Money of one line of the plan in a row of a report, in hryvnias; null is not said, never zero.
///
/// @param line of the measure, from 0
/// @param planned for the year by the programme
/// @param allocated in the budget
/// @param spent paid out
/// @param shared whether several bodies tell of the line, each of its own part; the plan's sum then
///   stands with one of them
public record Spending(
    int line,
    @Nullable String source,
    @Nullable BigDecimal planned,
    @Nullable BigDecimal allocated,
    @Nullable BigDecimal financed,
    @Nullable BigDecimal spent,
    boolean shared) {
  public Spending(
      int line,
      @Nullable String source,
      @Nullable BigDecimal planned,
      @Nullable BigDecimal allocated,
      @Nullable BigDecimal financed,
      @Nullable BigDecimal spent) {
    this(line, source, planned, allocated, financed, spent, false);
  }

  /// The plan alone, without what its body tells.
  Spending untold() {
    return new Spending(line, source, planned, null, null, null, shared);
  }
}
