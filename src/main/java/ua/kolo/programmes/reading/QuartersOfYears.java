package ua.kolo.programmes.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;

/// «2026: I кв. | II кв. | III кв. | IV кв. | Всього» and 2027 beside it: money of a year whose sum
/// has a column of its own is that sum; its quarters are not counted again.
final class QuartersOfYears {
  private static final Set<Role> MONEY = EnumSet.of(Role.AMOUNT, Role.AMOUNT_TOTAL);

  private static final Pattern WHOLE = Pattern.compile("(?iuU)\\W*(?:за\\s+)?рік\\W*");

  private QuartersOfYears() {}

  /// @param paths the head cells over each column, outermost first
  static void settle(List<Column> columns, List<List<String>> paths) {
    for (int c = 0; c < columns.size(); c++) {
      var column = columns.get(c);
      @Nullable Integer year = year(column, paths.get(c));
      if (year == null || !MONEY.contains(column.role()) || !sums(column)) {
        continue;
      }
      var parts = parts(columns, year, column.source());
      if (parts.size() > 1) {
        parts.forEach(part -> columns.set(part, Roles.with(columns.get(part), Role.NOTE)));
        columns.set(c, Roles.with(dated(column, year), Role.AMOUNT));
      }
    }
  }

  private static @Nullable Integer year(Column column, List<String> path) {
    @Nullable Integer year = column.year();
    for (int i = 0; year == null && i < path.size(); i++) {
      year = ColumnRoles.yearOf(path.get(i));
    }
    return year;
  }

  private static Column dated(Column column, int year) {
    return new Column(
        column.role(), column.header(), year, column.source(), column.unit(), column.confidence());
  }

  /// «Всього», «Рік», «2026 рік».
  private static boolean sums(Column column) {
    String name = column.header();
    return !MarkedTerms.partOfYear(name)
        && (Tokens.total(name)
            || ColumnRoles.yearOf(name) != null
            || WHOLE.matcher(name).matches());
  }

  private static List<Integer> parts(List<Column> columns, int year, @Nullable String source) {
    return IntStream.range(0, columns.size())
        .filter(c -> columns.get(c).role() == Role.AMOUNT)
        .filter(c -> Objects.equals(columns.get(c).year(), year))
        .filter(c -> Objects.equals(columns.get(c).source(), source))
        .filter(c -> MarkedTerms.partOfYear(columns.get(c).header()))
        .boxed()
        .toList();
  }
}
