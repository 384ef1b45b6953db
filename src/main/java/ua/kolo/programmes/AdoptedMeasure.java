package ua.kolo.programmes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A measure of an adopted edition.
///
/// @param key stable across editions
/// @param goal the outermost level it stands under, as printed
/// @param term as printed
/// @param occasions every time it is due
public record AdoptedMeasure(
    String key,
    @Nullable String number,
    String text,
    @Nullable String goal,
    @Nullable String term,
    @Nullable String expected,
    List<Taker> executors,
    List<Occasion> occasions,
    List<Line> lines,
    List<Promise> promises) {
  public AdoptedMeasure {
    executors = List.copyOf(executors);
    occasions = List.copyOf(occasions);
    lines = List.copyOf(lines);
    promises = List.copyOf(promises);
  }

  /// A body that takes part.
  public record Taker(String name, boolean byConsent) {}

  /// A line of planned money, in hryvnias.
  ///
  /// @param position among the measure's lines, from 0
  /// @param payers whose money it is; empty when the whole measure's
  /// @param total of the line; null when it names no sum
  /// @param ofWhich another line tells the same money: it details one, or its parts name the
  ///   sources it does not
  public record Line(
      int position,
      @Nullable String source,
      List<String> payers,
      Map<Integer, BigDecimal> byYear,
      @Nullable BigDecimal total,
      boolean ofWhich) {
    public Line {
      payers = List.copyOf(payers);
      byYear = Map.copyOf(byYear);
    }
  }

  /// A countable promise inside the measure's words or its expected result.
  ///
  /// @param kind EXACT, RANGE, AT_LEAST, ABOUT or ALL
  /// @param unit what is counted, as printed
  /// @param quote the words it was read from
  public record Promise(
      String kind,
      @Nullable BigDecimal value,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      String unit,
      String quote) {}
}
