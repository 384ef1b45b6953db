package ua.kolo.counts;

import java.util.EnumMap;
import java.util.Map;

/// What was counted, exactly.
public sealed interface Count {
  /// Figures by cell; the whole is always there.
  record Figures(Map<Cell, Long> cells) implements Count {
    public Figures {
      cells = new EnumMap<>(cells);
    }

    public long total() {
      return cells.getOrDefault(Cell.TOTAL, 0L);
    }
  }

  /// So many of so many.
  record Share(long part, long whole) implements Count {
    /// Whether the parts are so few that the share could tell of somebody.
    public boolean isSmall() {
      return Suppression.isSmall(whole)
          || Suppression.isSmall(part)
          || Suppression.isSmall(whole - part);
    }
  }

  static Count of(long total) {
    return new Figures(Map.of(Cell.TOTAL, total));
  }
}
