package ua.kolo.programmes.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;

/// The lines of money that stand in one row: one, or one for each column of sources.
///
/// @param year the row's own year where years go down; 0 for the row of their sum, null elsewhere
record MoneyRow(List<FundingLine> lines, @Nullable Integer year) {
  FundingLine first() {
    return lines.getFirst();
  }

  /// Rows of the measure's money, top to bottom; none when it has none.
  static List<MoneyRow> of(Measure measure, Roles roles) {
    if (roles.has(Role.YEAR)) {
      return sources(measure, roles).stream().flatMap(row -> years(row.lines()).stream()).toList();
    }
    return roles.sourceColumns() ? sources(measure, roles) : lines(measure);
  }

  private static List<MoneyRow> lines(Measure measure) {
    return measure.lines().stream().map(line -> new MoneyRow(List.of(line), null)).toList();
  }

  /// A row for each year that one of the lines has, and for their sum.
  private static List<MoneyRow> years(List<FundingLine> lines) {
    var years = new TreeSet<Integer>();
    for (var line : lines) {
      years.addAll(line.byYear().keySet());
      years.addAll(line.raw().keySet());
    }
    boolean sum = years.remove(0);
    var rows = new ArrayList<MoneyRow>();
    years.forEach(year -> rows.add(new MoneyRow(lines, year)));
    if (sum || years.isEmpty()) {
      rows.add(new MoneyRow(lines, 0));
    }
    return rows;
  }

  /// A source that comes again begins a new row.
  private static List<MoneyRow> sources(Measure measure, Roles roles) {
    var rows = new ArrayList<MoneyRow>();
    var row = new ArrayList<FundingLine>();
    var seen = new HashSet<@Nullable String>();
    for (var line : measure.lines()) {
      if (!seen.add(source(line, roles)) && !row.isEmpty()) {
        rows.add(new MoneyRow(List.copyOf(row), null));
        row.clear();
        seen.clear();
        seen.add(source(line, roles));
      }
      row.add(line);
    }
    if (!row.isEmpty()) {
      rows.add(new MoneyRow(List.copyOf(row), null));
    }
    return rows;
  }

  /// The source whose columns hold the line, null for the columns of no source.
  private static @Nullable String source(FundingLine line, Roles roles) {
    if (line.sources().isEmpty()) {
      return null;
    }
    String source = line.sources().getFirst();
    for (int c = 0; c < roles.width(); c++) {
      if (source.equals(roles.get(c).source())) {
        return source;
      }
    }
    return null;
  }

  /// What stands in a column of money.
  String text(int at, AmountText amounts, Roles roles) {
    var column = roles.get(at);
    for (var line : lines) {
      if (Objects.equals(column.source(), source(line, roles))) {
        return amounts.of(line, column, year == null ? roles.moneyKey(at) : year);
      }
    }
    return "";
  }
}
