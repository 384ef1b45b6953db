package ua.kolo.tracking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which of one's own measures to list.
///
/// @param programme null for all
public record MeasureFilter(Which which, @Nullable UUID programme) {
  /// A part of them.
  public enum Which {
    /// Overdue and under way.
    NOW,
    OVERDUE,
    LATER,
    ANSWERED,
    ALL
  }
}
