package ua.kolo.tracking.cash;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The row of a table that names its columns, and what stands above it.
///
/// @param row where it is, from 0; -1 when no row names a code and money
/// @param headings as printed
/// @param columns what each is taken for; null for those that are passed over
public record CashHead(int row, List<String> headings, List<@Nullable CashColumn> columns) {
  private static final int DEEPEST = 30;
  private static final Pattern THOUSANDS = Pattern.compile("тис\\p{L}*\\.?\\s*грн|thousand");

  public CashHead {
    headings = List.copyOf(headings);
    columns = new ArrayList<>(columns);
  }

  /// The row among the first ones in which most columns are recognised.
  static CashHead of(List<List<String>> rows) {
    var best = new CashHead(-1, List.of(), List.of());
    for (int i = 0; i < Math.min(DEEPEST, rows.size()); i++) {
      var head = of(i, rows.get(i));
      if (head.known() > best.known() && head.isUsable()) {
        best = head;
      }
    }
    return best;
  }

  private static CashHead of(int row, List<String> cells) {
    var columns = new ArrayList<@Nullable CashColumn>();
    var taken = new HashSet<CashColumn>();
    for (var cell : cells) {
      var column = CashColumn.named(cell).orElse(null);
      // The first of two that look alike; the other is for a person to choose.
      columns.add(column != null && taken.add(column) ? column : null);
    }
    return new CashHead(row, cells.stream().map(String::strip).toList(), columns);
  }

  private long known() {
    return columns.stream().filter(one -> one != null).count();
  }

  boolean isUsable() {
    return columns.contains(CashColumn.CODE)
        && columns.stream().anyMatch(one -> one != null && one.isMoney());
  }

  /// The same with the columns a person chose.
  CashHead with(List<@Nullable CashColumn> chosen) {
    return new CashHead(row, headings, chosen);
  }

  /// Columns two headings were taken for.
  boolean hasTwice() {
    return columns.stream().filter(one -> one != null).distinct().count() < known();
  }

  /// The column's text in a row; empty when there is none.
  String text(CashColumn column, List<String> row) {
    int at = columns.indexOf(column);
    return at < 0 || at >= row.size() ? "" : row.get(at).strip();
  }

  /// The time the words above the table tell of.
  Optional<CashPeriod> period(List<List<String>> rows) {
    return rows.subList(0, Math.max(0, row)).stream()
        .flatMap(List::stream)
        .flatMap(cell -> CashPeriod.read(cell).stream())
        .findFirst();
  }

  /// Whether the table says its amounts are thousands.
  boolean isInThousands(List<List<String>> rows) {
    return rows.subList(0, Math.max(0, row + 1)).stream()
        .flatMap(List::stream)
        .anyMatch(cell -> THOUSANDS.matcher(cell.toLowerCase(java.util.Locale.ROOT)).find());
  }
}
