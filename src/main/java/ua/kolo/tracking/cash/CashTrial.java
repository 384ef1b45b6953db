package ua.kolo.tracking.cash;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What taking a table would do.
///
/// @param changes rows that are new or say something else than before
/// @param written every row of what is changed, also in part
/// @param same rows that are there already
/// @param unplaced of the changes, how many no line takes
/// @param period the time the words above the table tell of
/// @param saysThousands the table says its amounts are thousands
public record CashTrial(
    CashReading reading,
    List<Change> changes,
    List<CashLine> written,
    int same,
    int unplaced,
    List<CashFault> faults,
    @Nullable CashPeriod period,
    boolean saysThousands) {
  public CashTrial {
    changes = List.copyOf(changes);
    written = List.copyOf(written);
    faults = List.copyOf(faults);
  }

  /// A row to be written.
  ///
  /// @param before what was told of the same until now; null when nothing was
  /// @param lines how many lines of measures it goes to
  public record Change(CashLine line, @Nullable CashAmounts before, int lines) {}

  /// Nothing can be read before the columns or the time are told.
  public boolean isBlocked() {
    return faults.stream().anyMatch(fault -> fault.hard() && fault.row() == 0);
  }

  /// Rows that are left out whatever is confirmed.
  public int left() {
    return (int) faults.stream().filter(CashFault::hard).map(CashFault::row).distinct().count();
  }

  public boolean isWritable() {
    return !isBlocked() && !changes.isEmpty();
  }
}
