package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;

/// «Затверджено | зміни (+, –) | з урахуванням змін»: of an amended plan's money only what holds
/// after the change is its money.
final class Amended {
  private static final Pattern AFTER =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:з|із) [ув]рахуван\\p{L}* змін|зі? змінами|уточнен|після змін|нов\\p{L}+ редакц|стал[оа](?!\\p{L})|стане)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<!\\p{L})(?:затверд|чинн|діюч|попередн|до змін|було|первинн|початков|зміни|зміна|збільшен|зменшен|відхилен|різниц)|\\+\\s*[/,]\\s*[-–—]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Amended() {}

  /// Sets aside the columns of what was and of the change, where what holds now stands beside them
  /// for the same year and source; one without such a neighbour keeps its money, doubted.
  ///
  /// @param paths the header's texts over each column, outermost first
  static void settle(List<Column> columns, List<List<String>> paths) {
    var after = new ArrayList<Column>();
    for (int c = 0; c < columns.size(); c++) {
      if (money(columns.get(c)) && says(paths.get(c), AFTER)) {
        after.add(columns.get(c));
      }
    }
    for (int c = 0; c < columns.size() && !after.isEmpty(); c++) {
      var column = columns.get(c);
      var path = paths.get(c);
      if (money(column) && says(path, BEFORE) && !says(path, AFTER)) {
        boolean told = after.stream().anyMatch(now -> tells(now, column));
        columns.set(c, told ? Roles.with(column, Role.NOTE) : doubted(column));
      }
    }
  }

  /// What was for all years or sources is told anew by any of them.
  private static boolean tells(Column now, Column was) {
    return (was.year() == null || Objects.equals(was.year(), now.year()))
        && (was.source() == null || Objects.equals(was.source(), now.source()));
  }

  private static Column doubted(Column column) {
    return new Column(
        column.role(),
        column.header(),
        column.year(),
        column.source(),
        column.unit(),
        Math.min(column.confidence(), Doubts.UNCLEAR));
  }

  private static boolean money(Column column) {
    return column.role() == Role.AMOUNT || column.role() == Role.AMOUNT_TOTAL;
  }

  private static boolean says(List<String> path, Pattern words) {
    return path.stream().anyMatch(text -> words.matcher(text).find());
  }
}
