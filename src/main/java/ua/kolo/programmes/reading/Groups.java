package ua.kolo.programmes.reading;

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
    String prefix = own.replaceAll("[^\\d.]", "").replaceAll("\\.$", "");
    return below != null && !prefix.isEmpty() && below.startsWith(prefix + ".");
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
        && columns.moneyBlank(line);
  }
}
