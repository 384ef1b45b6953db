package ua.kolo.programmes.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Numbering;

/// Rows in the measures' column that are no measures: the heading «1» over «1.1», or the words that
/// lead a list «а)», «б)».
final class Groups {
  private static final Pattern LETTER = Pattern.compile("^[аa]\\)");

  private Groups() {}

  static boolean is(
      Line line, @Nullable Line next, Columns columns, @Nullable String number, String text) {
    String own = number == null ? Numbering.leading(text).number() : number;
    if (own == null || next == null || !empty(line, columns)) {
      return false;
    }
    String below = nextNumber(next, columns);
    String prefix = prefix(own);
    return !prefix.isEmpty() && prefix(below).startsWith(prefix + ".");
  }

  /// Sections without numbers that carry their sums: nobody does them, somebody does each line
  /// under them, and no sum is less than its first line.
  static boolean summed(List<Line> rows, Columns columns) {
    int found = 0;
    boolean first = true;
    for (int r = 0; r + 1 < rows.size(); r++) {
      boolean section = section(rows.get(r), rows.get(r + 1), columns);
      if (first && !section && !Totals.is(rows.get(r), columns, null)) {
        return false;
      }
      first = false;
      found += section ? 1 : 0;
    }
    return found > 1;
  }

  static boolean section(Line line, @Nullable Line next, Columns columns) {
    if (next == null || line.blank(columns.measure) || next.blank(columns.measure)) {
      return false;
    }
    int bodies = columns.of(Role.EXECUTORS);
    boolean nobody = bodies >= 0 && line.blank(bodies) && !line.carried[bodies];
    boolean somebody = bodies >= 0 && !next.blank(bodies);
    boolean plain = columns.of(Role.NUMBER) < 0 && Tokens.number(line.at(columns.measure)) == null;
    return nobody
        && somebody
        && plain
        && columns.hasAmounts(line)
        && columns.hasAmounts(next)
        && !Totals.is(line, columns, null);
  }

  /// A section's name that no merge shows to be one: nothing stands beside it, and its number is of
  /// another kind than that of the line under it.
  static boolean heading(
      Line line, @Nullable Line next, Columns columns, @Nullable String number, String text) {
    boolean bound = columns.has(Role.EXECUTORS) || columns.has(Role.TERM);
    if (next == null || !bound || !alone(line, columns) || Words.startsLower(text)) {
      return false;
    }
    boolean follows = !next.blank(columns.measure) && !alone(next, columns);
    if (!follows || Totals.is(next, columns, null)) {
      return false;
    }
    String own = number == null ? Numbering.leading(text).number() : number;
    String below = nextNumber(next, columns);
    return !Tokens.scheme(own).equals(Tokens.scheme(below)) || (own == null && below == null);
  }

  /// Only a number and the measure's words stand in the row.
  static boolean alone(Line line, Columns columns) {
    for (int c = 0; c < columns.size(); c++) {
      var role = columns.get(c).role();
      boolean own = c == columns.measure || role == Role.NUMBER || role == Role.MEASURE_NUMBER;
      boolean carried = c < line.width() && line.carried[c] && !columns.levels.contains(c);
      if (!own && (!line.blank(c) || carried)) {
        return false;
      }
    }
    return true;
  }

  /// The digits of a number: «1» of «Завдання 1.»; a sheet makes «1,1» of «1.1».
  static String prefix(@Nullable String number) {
    String digits = number == null ? "" : number.replace(',', '.').replaceAll("[^\\d.]", "");
    return digits.replaceAll("^\\.+|\\.$", "");
  }

  /// A number as deep as the group's own, so not one of its lines.
  static boolean sibling(String group, String number) {
    String own = prefix(number);
    return !own.startsWith(group + ".")
        && own.replaceAll("\\d", "").equals(group.replaceAll("\\d", ""));
  }

  static boolean leads(Line line, @Nullable Line next, Columns columns, String text) {
    return next != null
        && text.endsWith(":")
        && !columns.hasAmounts(line)
        && LETTER.matcher(next.at(columns.measure)).find();
  }

  private static @Nullable String nextNumber(Line next, Columns columns) {
    for (var role : new Role[] {Role.MEASURE_NUMBER, Role.NUMBER}) {
      String text = columns.text(next, role);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return Tokens.number(next.at(columns.measure));
  }

  private static boolean empty(Line line, Columns columns) {
    return columns.reaching(line, Role.EXECUTORS).isEmpty()
        && columns.reaching(line, Role.TERM).isEmpty()
        && (columns.moneyBlank(line) || bound(columns));
  }

  /// Each measure says who does it or when, so a row with money alone is a sum.
  private static boolean bound(Columns columns) {
    return columns.has(Role.EXECUTORS) || columns.has(Role.TERM);
  }
}
