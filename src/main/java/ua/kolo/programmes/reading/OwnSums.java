package ua.kolo.programmes.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Amounts;

/// «Всього» under the sources of one measure, in a table whose cells are not merged: the sum is the
/// measure's own, not the plan's. Told by the figures: most of such rows give what stands over
/// them.
final class OwnSums {
  private final Columns columns;
  private final int source;
  private final Set<Line> found = new HashSet<>();
  private int right;

  private OwnSums(Columns columns) {
    this.columns = columns;
    source = columns.of(Role.SOURCE);
  }

  /// The rows that sum a measure's own sources.
  static Set<Line> of(List<Line> rows, Columns columns) {
    var sums = new OwnSums(columns);
    boolean possible = sums.source >= 0 && columns.measure >= 0 && !columns.has(Role.YEAR);
    if (!possible || rows.stream().noneMatch(sums::candidate)) {
      return Set.of();
    }
    sums.walk(rows);
    return sums.right * 2 >= sums.found.size() ? sums.found : Set.of();
  }

  private void walk(List<Line> rows) {
    var parts = new ArrayList<Line>();
    for (int r = 0; r < rows.size(); r++) {
      var row = rows.get(r);
      if (candidate(row)) {
        judge(row, parts, r + 1 < rows.size() && !rows.get(r + 1).blank(columns.measure));
        parts.clear();
      } else if (!row.blank(columns.measure)) {
        parts.clear();
        parts.add(row);
      } else if (!parts.isEmpty() && row.firstFilled() == source) {
        parts.add(row);
      } else {
        parts.clear();
      }
    }
  }

  /// What stands last and does not agree may be the plan's sum.
  private void judge(Line row, List<Line> parts, boolean measureFollows) {
    if (parts.size() < 2) {
      return;
    }
    boolean agrees = columns.money.stream().allMatch(c -> sum(parts, c).compareTo(at(row, c)) == 0);
    if (agrees || measureFollows) {
      found.add(row);
      right += agrees ? 1 : 0;
    }
  }

  /// Only a word for a sum in the sources' column, and money.
  private boolean candidate(Line row) {
    boolean label = row.firstFilled() == source && Tokens.total(row.at(source));
    return label && !columns.carried(row, Role.MEASURE) && columns.hasAmounts(row);
  }

  private static BigDecimal sum(List<Line> rows, int column) {
    return rows.stream().map(row -> at(row, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// The number of a cell, nought for none; what unit it is in does not matter.
  static BigDecimal at(Line row, int column) {
    var value = Amounts.parse(row.at(column), AmountUnit.THOUSAND).value();
    return value == null ? BigDecimal.ZERO : value;
  }
}
