package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;

/// What the columns mean together: of several measure columns the last is the plan's own; without
/// any, the innermost task column holds the measures.
final class Roles {
  private Roles() {}

  static List<Column> settle(List<Column> found) {
    var columns = new ArrayList<>(found);
    keepLastMeasure(columns);
    termBesideBodies(columns);
    measureFromTask(columns);
    moneyUnderSources(columns);
    planBesideFact(columns);
    priceBesideSum(columns);
    termFromYears(columns);
    secondNumber(columns);
    resultFromIndicator(columns);
    return List.copyOf(columns);
  }

  private static void keepLastMeasure(List<Column> columns) {
    int last = last(columns, Role.MEASURE);
    for (int c = 0; c < last; c++) {
      if (columns.get(c).role() == Role.MEASURE) {
        columns.set(c, with(columns.get(c), Role.UPPER_MEASURE));
      }
    }
  }

  /// «Відповідальні, строк виконання»: one column of both is read from its terms on.
  private static void termBesideBodies(List<Column> columns) {
    int bodies = last(columns, Role.EXECUTORS);
    if (bodies >= 0
        && last(columns, Role.TERM) < 0
        && last(columns, Role.CO_EXECUTORS) < 0
        && ColumnRoles.names(columns.get(bodies).header(), Role.TERM)) {
      columns.set(bodies, with(columns.get(bodies), Role.TERM));
    }
  }

  private static void measureFromTask(List<Column> columns) {
    if (last(columns, Role.MEASURE) >= 0) {
      return;
    }
    for (int c = 0; c < columns.size(); c++) {
      var column = columns.get(c);
      boolean both =
          column.role() == Role.SECTION && ColumnRoles.names(column.header(), Role.MEASURE);
      if (both || (column.role() == Role.UNKNOWN && HeadWords.works(column.header()))) {
        columns.set(c, new Column(Role.MEASURE, column.header(), null, null, null, 0.9));
        return;
      }
    }
    for (var role : List.of(Role.TASK, Role.GOAL)) {
      int last = last(columns, role);
      if (last >= 0) {
        columns.set(last, with(columns.get(last), Role.MEASURE));
        return;
      }
    }
  }

  /// «Обласний бюджет», «інші джерела» side by side hold amounts, not names of sources.
  private static void moneyUnderSources(List<Column> columns) {
    long sources = columns.stream().filter(column -> column.role() == Role.SOURCE).count();
    boolean amounts =
        columns.stream().anyMatch(c -> c.role() == Role.AMOUNT || c.role() == Role.AMOUNT_TOTAL);
    if (sources < 2) {
      return;
    }
    for (int c = 0; c < columns.size(); c++) {
      var column = columns.get(c);
      if (column.role() == Role.SOURCE && (amounts || c > 0)) {
        columns.set(
            c, new Column(Role.AMOUNT, column.header(), null, column.header(), column.unit(), 0.8));
      }
    }
  }

  /// «2026: ціна, грн | сума, грн»: the price is no part of the money; alone under a year it is
  /// asked.
  private static void priceBesideSum(List<Column> columns) {
    for (int c = 0; c < columns.size(); c++) {
      var column = columns.get(c);
      if (priced(column)) {
        boolean beside =
            columns.stream()
                .anyMatch(
                    other ->
                        other.role() == Role.AMOUNT
                            && Objects.equals(other.year(), column.year())
                            && !priced(other));
        columns.set(
            c,
            beside
                ? with(column, Role.INDICATOR_TARGET)
                : new Column(
                    Role.AMOUNT,
                    column.header(),
                    column.year(),
                    column.source(),
                    column.unit(),
                    0.7));
      }
    }
  }

  private static boolean priced(Column column) {
    return column.role() == Role.AMOUNT
        && column.year() != null
        && ColumnRoles.price(column.header());
  }

  /// «2025: план, факт»: only what was planned is the plan's money.
  private static void planBesideFact(List<Column> columns) {
    for (int c = 0; c < columns.size(); c++) {
      var column = columns.get(c);
      boolean planned =
          columns.stream()
              .anyMatch(
                  other ->
                      other.role() == Role.AMOUNT
                          && Objects.equals(other.year(), column.year())
                          && Objects.equals(other.source(), column.source())
                          && !ColumnRoles.fact(other.header()));
      if (column.role() == Role.AMOUNT && ColumnRoles.fact(column.header()) && planned) {
        columns.set(c, with(column, Role.NOTE));
      }
    }
  }

  /// Where the amounts have years of their own, «Роки виконання» is when, not which year's row this
  /// is.
  private static void termFromYears(List<Column> columns) {
    boolean dated = columns.stream().anyMatch(c -> c.role() == Role.AMOUNT && c.year() != null);
    int year = last(columns, Role.YEAR);
    if (dated && year >= 0) {
      boolean other = last(columns, Role.TERM) >= 0;
      columns.set(year, with(columns.get(year), other ? Role.UNKNOWN : Role.TERM));
    }
  }

  /// «Показник результату» without figures of its own is the expected result.
  private static void resultFromIndicator(List<Column> columns) {
    int indicator = last(columns, Role.INDICATOR);
    boolean figures = last(columns, Role.INDICATOR_TARGET) >= 0;
    if (indicator >= 0 && !figures && last(columns, Role.EXPECTED_RESULT) < 0) {
      columns.set(indicator, with(columns.get(indicator), Role.EXPECTED_RESULT));
    }
  }

  private static void secondNumber(List<Column> columns) {
    boolean first = true;
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).role() == Role.NUMBER) {
        columns.set(c, first ? columns.get(c) : with(columns.get(c), Role.MEASURE_NUMBER));
        first = false;
      }
    }
  }

  private static int last(List<Column> columns, Role role) {
    for (int c = columns.size() - 1; c >= 0; c--) {
      if (columns.get(c).role() == role) {
        return c;
      }
    }
    return -1;
  }

  /// Neither its header nor a person says what it holds.
  static boolean silent(Column column) {
    return column.role() == Role.UNKNOWN && column.confidence() < 1;
  }

  static Column with(Column column, Role role) {
    return new Column(
        role, column.header(), column.year(), column.source(), column.unit(), column.confidence());
  }
}
