package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Amounts;
import ua.kolo.programmes.wording.SourceAmount;
import ua.kolo.programmes.wording.Sources;

/// Columns whose cells tell more than their header. «Фінансове забезпечення за джерелами»: a column
/// of sources whose cells also say how much is the column of amounts, when the table has no other.
final class SettledColumns {
  private static final Pattern SPAN = Pattern.compile("^\\s*20\\d\\d\\s*[-–—]\\s*20\\d\\d");

  private static final Pattern RATING =
      Pattern.compile(
          "(?iu)\\s*(?:дуже )?(?:висок|середн|низьк|перш|друг|трет)\\p{L}{1,6}\\s*(?:пріоритет)?\\s*");

  private SettledColumns() {}

  static List<Column> settle(List<Column> found, List<Line> lines) {
    var dated = spans(eachYear(rated(found, lines), lines), lines);
    var columns = sources(groups(steps(dated, lines), lines), lines);
    boolean money =
        columns.stream().anyMatch(c -> c.role() == Role.AMOUNT || c.role() == Role.AMOUNT_TOTAL);
    if (money) {
      return columns;
    }
    var settled = new ArrayList<Column>();
    for (int c = 0; c < columns.size(); c++) {
      var column = columns.get(c);
      boolean amounts = column.role() == Role.SOURCE && says(lines, c);
      settled.add(amounts ? Roles.with(column, Role.AMOUNT) : column);
    }
    return settled;
  }

  /// «Пріоритет» over «високий», «середній» says how urgent each measure is, not what it belongs
  /// to.
  private static List<Column> rated(List<Column> columns, List<Line> lines) {
    var settled = new ArrayList<>(columns);
    int measure = new Columns(columns).measure;
    for (int c = 0; c < columns.size(); c++) {
      int column = c;
      var cells =
          lines.stream()
              .filter(line -> line.filled() > 2 && !line.blank(column))
              .map(line -> line.at(column))
              .toList();
      boolean task = columns.get(c).role() == Role.TASK && c != measure && !cells.isEmpty();
      if (task && cells.stream().allMatch(text -> RATING.matcher(text).matches())) {
        settled.set(c, Roles.with(columns.get(c), Role.NOTE));
      }
    }
    return settled;
  }

  /// «Звідки кошти» is called by money, but names whose: its cells have no figures.
  private static List<Column> sources(List<Column> columns, List<Line> lines) {
    boolean other = columns.stream().anyMatch(column -> column.role() == Role.SOURCE);
    long money = columns.stream().filter(column -> column.role() == Role.AMOUNT).count();
    var settled = new ArrayList<>(columns);
    for (int c = 0; c < columns.size() && !other && money > 1; c++) {
      if (columns.get(c).role() == Role.AMOUNT
          && columns.get(c).year() == null
          && named(lines, c)) {
        settled.set(c, Roles.with(columns.get(c), Role.SOURCE));
        return settled;
      }
    }
    return settled;
  }

  private static boolean named(List<Line> lines, int column) {
    var cells = lines.stream().map(line -> line.at(column)).filter(t -> !t.isEmpty()).toList();
    long names = cells.stream().filter(Sources::looksLikeSources).count();
    boolean figures = cells.stream().anyMatch(t -> t.chars().anyMatch(Character::isDigit));
    return !figures && names > 0 && names * 2 >= cells.size();
  }

  /// «Термін» over a row for each year of a measure's money is the column of years.
  private static List<Column> eachYear(List<Column> columns, List<Line> lines) {
    var own = new Columns(columns);
    int term = own.of(Role.TERM);
    boolean dated = columns.stream().anyMatch(c -> c.role() == Role.AMOUNT && c.year() != null);
    if (term < 0 || dated || own.has(Role.YEAR) || !yearly(lines, term, own)) {
      return columns;
    }
    var settled = new ArrayList<>(columns);
    settled.set(term, Roles.with(columns.get(term), Role.YEAR));
    return settled;
  }

  /// At least two measures, or most of them, have rows of further years under them.
  private static boolean yearly(List<Line> lines, int column, Columns columns) {
    long further = 0;
    for (int r = 1; r < lines.size(); r++) {
      var year = ColumnRoles.yearOf(lines.get(r).at(column));
      var above = ColumnRoles.yearOf(lines.get(r - 1).at(column));
      boolean same = lines.get(r).blank(columns.measure) && columns.hasAmounts(lines.get(r));
      further += same && year != null && above != null && year == above + 1 ? 1 : 0;
    }
    long measures = lines.stream().filter(line -> !line.blank(columns.measure)).count();
    return further > 1 && further * 3 >= measures;
  }

  /// «Рік» over «2026-2027» tells when, not which year's row it is; beside a sum, or over a row for
  /// each of its years, it is all years.
  private static List<Column> spans(List<Column> columns, List<Line> lines) {
    var settled = new ArrayList<Column>();
    var own = new Columns(columns);
    int measure = own.measure;
    for (int c = 0; c < columns.size(); c++) {
      int column = c;
      boolean span =
          columns.get(c).role() == Role.YEAR
              && !yearly(lines, c, own)
              && lines.stream()
                  .filter(line -> measure < 0 || !Tokens.total(line.at(measure)))
                  .anyMatch(line -> SPAN.matcher(line.at(column)).find());
      settled.add(span ? Roles.with(columns.get(c), Role.TERM) : columns.get(c));
    }
    return settled;
  }

  /// A column of tasks taken for the measures' gives way to one whose words stand several to a
  /// task.
  private static List<Column> steps(List<Column> columns, List<Line> lines) {
    int task = new Columns(columns).measure;
    var settled = new ArrayList<>(columns);
    if (task < 0 || ColumnRoles.of(columns.get(task).header()) == Role.MEASURE) {
      return settled;
    }
    for (int c = task + 1; c < columns.size(); c++) {
      if (Roles.silent(columns.get(c)) && reachesDown(lines, task, c)) {
        settled.set(task, Roles.with(columns.get(task), Role.TASK));
        settled.set(c, Roles.with(columns.get(c), Role.MEASURE));
        return settled;
      }
    }
    return settled;
  }

  /// Words left of the measures that reach down over several of them name what these belong to.
  private static List<Column> groups(List<Column> columns, List<Line> lines) {
    int measure = new Columns(columns).measure;
    var settled = new ArrayList<>(columns);
    for (int c = 0; c < measure; c++) {
      boolean groups = reachesDown(lines, c, measure) || standsForMore(lines, c, measure);
      if (Roles.silent(columns.get(c)) && groups) {
        settled.set(c, Roles.with(columns.get(c), Role.TASK));
      }
    }
    return settled;
  }

  private static boolean reachesDown(List<Line> lines, int column, int measure) {
    long down =
        lines.stream()
            .filter(line -> column < line.width() && line.carried[column] && line.blank(column))
            .filter(line -> !line.blank(measure) && !line.carried[measure])
            .count();
    var own = lines.stream().map(line -> line.at(column)).filter(t -> !t.isEmpty()).toList();
    return down > 1 && own.size() > 1 && own.stream().noneMatch(Amounts::looksLikeAmount);
  }

  /// Not merged: said once over several measures, or said again beside each.
  private static boolean standsForMore(List<Line> lines, int column, int measure) {
    var measures = lines.stream().filter(line -> !line.blank(measure)).toList();
    var own =
        measures.stream().map(line -> line.at(column)).filter(text -> !text.isEmpty()).toList();
    boolean words = own.stream().allMatch(text -> text.matches("(?s).*\\p{L}{4}.*"));
    long distinct = own.stream().distinct().count();
    return words && distinct > 1 && distinct * 3 <= measures.size() * 2L;
  }

  private static boolean says(List<Line> lines, int column) {
    var cells = lines.stream().map(line -> line.at(column)).filter(t -> !t.isEmpty()).toList();
    long sums =
        cells.stream().filter(t -> !SourceAmount.listed(t, AmountUnit.THOUSAND).isEmpty()).count();
    return sums > 0 && sums * 2 >= cells.size();
  }
}
