package ua.kolo.programmes.plan;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A sum the document prints. Amounts in hryvnias.
///
/// @param label as printed
/// @param subject the executor or source it sums, as printed in the label; null for others
/// @param node key of the section or task it closes; null for the whole plan
/// @param partOf index of the total this one details («у т.ч.»), null when it stands alone
/// @param total null when the cell is no number
public record PrintedTotal(
    String label,
    Kind kind,
    @Nullable String subject,
    @Nullable String node,
    @Nullable Integer partOf,
    @Nullable BigDecimal total,
    SortedMap<Integer, BigDecimal> byYear,
    Map<Integer, String> raw,
    Origin origin) {
  /// Under what no column is kept: what a report tells of a sum outside the table.
  public static final int TOLD = Integer.MIN_VALUE;

  public PrintedTotal {
    byYear = Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
    raw = Map.copyOf(raw);
  }

  /// The same sum in other words.
  public PrintedTotal called(String words, @Nullable String summed) {
    return new PrintedTotal(words, kind, summed, node, partOf, total, byYear, raw, origin);
  }

  /// The same sum as money of one year.
  public PrintedTotal of(int year) {
    var years = new TreeMap<Integer, BigDecimal>();
    if (total != null) {
      years.put(year, total);
    }
    return new PrintedTotal(label, kind, subject, node, partOf, null, years, raw, origin);
  }

  /// What a printed sum is the sum of.
  public enum Kind {
    EXECUTOR_TOTAL,
    SOURCE_TOTAL,
    SECTION_TOTAL,
    YEAR_TOTAL,
    GRAND_TOTAL,
    OF_WHICH,
    PASSPORT_TOTAL,
    RESOURCE_TOTAL;

    /// Whether it stands in the plan's own table, not in the passport or the table of resources.
    public boolean isOfTheTable() {
      return this != PASSPORT_TOTAL && this != RESOURCE_TOTAL;
    }
  }
}
