package ua.kolo.tracking.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the treasury tells of lines of measures, to stand beside what executors tell; a module that
/// keeps such figures gives one.
public interface TreasuryFigures {
  /// Lines it tells nothing of are absent.
  ///
  /// @param unit the institution that keeps the programme
  Map<Place, Figure> of(UUID programme, UUID unit, LocalDate from, LocalDate to);

  /// A line of money.
  ///
  /// @param key of the measure
  /// @param line among the measure's, from 0
  record Place(String key, int line) {}

  /// In hryvnias; null is not told.
  ///
  /// @param whole false when some of it is known in part only
  record Figure(
      @Nullable BigDecimal allocated,
      @Nullable BigDecimal financed,
      @Nullable BigDecimal spent,
      boolean whole) {}
}
