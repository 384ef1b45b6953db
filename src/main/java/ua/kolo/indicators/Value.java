package ua.kolo.indicators;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.counts.Cell;

/// What was told or counted for a period.
///
/// @param evidence by what it can be proved
/// @param why it replaced an earlier one
/// @param query of the catalogue, with its version, that counted it
/// @param replaced whether a later value stands instead
public record Value(
    UUID id,
    UUID indicator,
    Period period,
    Source source,
    @Nullable String evidence,
    @Nullable String why,
    @Nullable String query,
    @Nullable Integer queryVersion,
    Instant toldAt,
    String toldBy,
    boolean replaced,
    @Nullable Instant publishedAt,
    Map<Cell, Figure> figures) {
  /// Where it came from.
  public enum Source {
    MANUAL,
    FILE,
    COUNT,
    /// The sum of the year's parts, kept because some of these are not shown to everybody.
    DERIVED
  }

  public Value {
    figures = Map.copyOf(figures);
  }

  public Figure total() {
    return figures.getOrDefault(Cell.TOTAL, Figure.WITHHELD);
  }

  /// The figure of a cell; null when it is not told.
  public @Nullable Figure of(Cell cell) {
    return figures.get(cell);
  }
}
