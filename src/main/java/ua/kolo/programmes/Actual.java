package ua.kolo.programmes;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of a measure, to be printed in the council's own table.
///
/// @param key of the measure
/// @param result in words; null when nobody told
public record Actual(String key, @Nullable String result, List<Money> money) {
  public Actual {
    money = List.copyOf(money);
  }

  /// How it is printed.
  public enum Form {
    /// What was done stands where the plan told what is expected, what was spent where it told what
    /// it costs: the same columns.
    IN_PLACE,
    /// Columns of what was done and of money are added to the plan's own.
    ADDED
  }

  /// Money of one line of the measure, in hryvnias; null is not told.
  ///
  /// @param line from 0
  public record Money(
      int line,
      @Nullable BigDecimal planned,
      @Nullable BigDecimal allocated,
      @Nullable BigDecimal financed,
      @Nullable BigDecimal spent) {}
}
