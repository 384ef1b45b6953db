package ua.kolo.programmes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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

  /// How much of the programme a report's money is of: what was planned is of the year for a part
  /// of it, and of all years for the whole term.
  public enum Span {
    PART,
    YEAR,
    TERM
  }

  /// The report as a paper.
  ///
  /// @param title null keeps the plan's own
  /// @param year the last of those told
  /// @param notes said below the table
  public record Paper(@Nullable String title, int year, Span span, List<String> notes) {
    public Paper {
      notes = List.copyOf(notes);
    }
  }

  /// Money of one line of the measure, in hryvnias; null is not told.
  ///
  /// @param line from 0
  /// @param spentBy what was spent in each year, where several are told
  public record Money(
      int line,
      @Nullable BigDecimal planned,
      @Nullable BigDecimal allocated,
      @Nullable BigDecimal financed,
      @Nullable BigDecimal spent,
      Map<Integer, BigDecimal> spentBy) {
    public Money {
      spentBy = Map.copyOf(spentBy);
    }

    public Money(
        int line,
        @Nullable BigDecimal planned,
        @Nullable BigDecimal allocated,
        @Nullable BigDecimal financed,
        @Nullable BigDecimal spent) {
      this(line, planned, allocated, financed, spent, Map.of());
    }
  }
}
