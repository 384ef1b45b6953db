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

  /// What two bodies tell of the line together.
  Spending plus(Spending other) {
    return new Spending(
        line,
        source,
        sum(planned, other.planned),
        sum(allocated, other.allocated),
        sum(financed, other.financed),
        sum(spent, other.spent),
        true);
  }

  /// Nobody told is not zero.
  static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.add(other);
  }

  /// The plan alone, without what its body tells.
  Spending untold() {
    return new Spending(line, source, planned, null, null, null, shared);
  }
}
