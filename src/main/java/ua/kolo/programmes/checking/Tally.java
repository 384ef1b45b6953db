package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.PrintedTotal;

/// A printed total beside the lines it sums.
///
/// @param parts the lines, or shares of them
/// @param deviation what is printed and what the parts give, over the cells that can be judged
/// @param sure the lines were found by names that fit, not by words in a measure's text
record Tally(int index, PrintedTotal total, List<Part> parts, Deviation deviation, boolean sure) {
  /// A line, or what of it falls to a total.
  ///
  /// @param share the line's amounts, or an equal part of them
  /// @param shared the line names several bodies or sources
  record Part(Entry entry, Amounts share, boolean shared) {
    private static final int EXACT = 12;

    static Part whole(Entry entry) {
      return new Part(entry, entry.amounts(), false);
    }

    /// Which part of its line falls to the total; null when the line is shared and names no amount.
    @Nullable BigDecimal factor() {
      var whole = entry.amounts().nonZero();
      if (!shared) {
        return BigDecimal.ONE;
      }
      if (whole.cells().isEmpty()) {
        return null;
      }
      int cell = whole.cells().firstKey();
      return share.cell(cell).divide(whole.cell(cell), EXACT, RoundingMode.HALF_UP);
    }

    /// What the total should be, were the line's printed total wrong; a year without a number
    /// leaves that open.
    BigDecimal sumOfYears() {
      var years = share.years();
      var unknown = new HashSet<>(entry.line().raw().keySet());
      unknown.remove(Amounts.TOTAL);
      unknown.removeAll(years.keySet());
      boolean whole = !years.isEmpty() && unknown.isEmpty();
      return whole
          ? years.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)
          : share.cell(Amounts.TOTAL);
    }
  }

  static Tally of(int index, PrintedTotal total, List<Part> parts, boolean sure) {
    return new Tally(index, total, List.copyOf(parts), Deviation.of(total, parts), sure);
  }

  /// There is something to compare with.
  boolean judged() {
    return !deviation.printed().cells().isEmpty()
        && parts.stream().anyMatch(p -> p.entry().known());
  }

  boolean wrong() {
    return judged() && deviation.any();
  }

  /// Lines without a number among those summed.
  List<Place> unknown() {
    return parts.stream()
        .map(Part::entry)
        .filter(e -> e.unknown() && !e.line().ofWhich())
        .map(Entry::place)
        .toList();
  }
}
