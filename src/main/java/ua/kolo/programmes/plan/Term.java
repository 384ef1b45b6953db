package ua.kolo.programmes.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a measure is due: the printed words and what they mean.
///
/// @param raw as printed; null when the cell is empty or there is no column
/// @param from first day, null when unknown
/// @param to last day, null when unknown
/// @param windows days inside each year when the words name months or quarters
/// @param deadline the words set a last day («до 1 березня»), not a window
/// @param periodInherited no year was printed, so the plan's period stands
/// @param afterAct days counted from the adoption of the plan, null when not
/// @param doubtful the words were not understood whole
public record Term(
    @Nullable String raw,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Recurrence recurrence,
    List<Window> windows,
    boolean deadline,
    boolean periodInherited,
    @Nullable Integer afterAct,
    boolean doubtful) {
  public static final Term MISSING =
      new Term(null, null, null, Recurrence.NONE, List.of(), false, false, null, false);

  public Term {
    windows = List.copyOf(windows);
  }

  /// How often.
  public enum Recurrence {
    NONE,
    CONTINUOUS,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    SEMIANNUAL,
    ANNUAL,
    ON_DEMAND
  }

  /// A part of every year, month and day both included.
  public record Window(int fromMonth, int fromDay, int toMonth, int toDay) {}
}
