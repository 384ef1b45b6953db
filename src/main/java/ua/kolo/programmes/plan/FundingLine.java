package ua.kolo.programmes.plan;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One line of money of a measure: who, from which source, how much a year. Amounts in hryvnias.
///
/// @param executors whose money it is; empty when the whole measure's
/// @param sources as printed, one entry a source
/// @param sourceRaw the source cell as printed, null without a column
/// @param state what stands in the money cells
/// @param total the printed total; when the table prints none, the sum of the years; else null
/// @param totalPrinted the total stood in a cell of its own
/// @param byYear amounts by year; a year that is printed blank or with a dash is absent
/// @param raw the money cells as printed, by year (0 = the total's cell)
/// @param ofWhich this line details the line before it («у т.ч.») and is not added again
/// @param result this line's own result, when the row has one
public record FundingLine(
    List<Executor> executors,
    List<String> sources,
    @Nullable String sourceRaw,
    State state,
    @Nullable BigDecimal total,
    boolean totalPrinted,
    SortedMap<Integer, BigDecimal> byYear,
    Map<Integer, String> raw,
    boolean ofWhich,
    @Nullable String result,
    Origin origin) {
  public FundingLine {
    executors = List.copyOf(executors);
    sources = List.copyOf(sources);
    byYear = Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
    raw = Map.copyOf(raw);
  }

  /// What the money cells say. Only AMOUNT and ZERO carry numbers.
  public enum State {
    AMOUNT,
    ZERO,
    DASH,
    BLANK,
    NOT_REQUIRED,
    TEXT,
    SOURCE_ONLY,
    NO_COLUMN
  }

  /// The same line, as a part of the one before it or standing for itself.
  public FundingLine asPart(boolean part) {
    return new FundingLine(
        executors,
        sources,
        sourceRaw,
        state,
        total,
        totalPrinted,
        byYear,
        raw,
        part,
        result,
        origin);
  }

  /// The same line of other bodies.
  public FundingLine by(List<Executor> bodies) {
    return new FundingLine(
        bodies,
        sources,
        sourceRaw,
        state,
        total,
        totalPrinted,
        byYear,
        raw,
        ofWhich,
        result,
        origin);
  }

  /// The same line with its years.
  public FundingLine in(SortedMap<Integer, BigDecimal> years) {
    return new FundingLine(
        executors,
        sources,
        sourceRaw,
        state,
        total,
        totalPrinted,
        years,
        raw,
        ofWhich,
        result,
        origin);
  }

  /// The same line with another result of its own.
  public FundingLine telling(@Nullable String other) {
    return new FundingLine(
        executors,
        sources,
        sourceRaw,
        state,
        total,
        totalPrinted,
        byYear,
        raw,
        ofWhich,
        other,
        origin);
  }

  /// What the line adds to a sum: its total, else the sum of its years, else zero.
  public BigDecimal amount() {
    if (total != null) {
      return total;
    }
    return byYear.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
