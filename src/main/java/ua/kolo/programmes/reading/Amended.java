package ua.kolo.programmes.reading;

import java.util.List;
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

  /// Sets aside the columns of what was and of the change.
  ///
  /// @param paths the header's texts over each column, outermost first
  static void settle(List<Column> columns, List<List<String>> paths) {
    boolean amended = false;
    for (int c = 0; c < columns.size(); c++) {
      amended |= money(columns.get(c)) && says(paths.get(c), AFTER);
    }
    for (int c = 0; c < columns.size() && amended; c++) {
      var path = paths.get(c);
      if (money(columns.get(c)) && says(path, BEFORE) && !says(path, AFTER)) {
        columns.set(c, Roles.with(columns.get(c), Role.NOTE));
      }
    }
  }

  private static boolean money(Column column) {
    return column.role() == Role.AMOUNT || column.role() == Role.AMOUNT_TOTAL;
  }

  private static boolean says(List<String> path, Pattern words) {
    return path.stream().anyMatch(text -> words.matcher(text).find());
  }
}
