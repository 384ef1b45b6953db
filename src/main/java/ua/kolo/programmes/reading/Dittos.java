package ua.kolo.programmes.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Texts;

/// «-//-», «те саме»: a cell that repeats the one above it says so in full.
final class Dittos {
  private static final Pattern SIGN =
      Pattern.compile(
          "[\\s–—-]*(?://|[\"″〃„“”«»]{1,2}|'')[\\s–—-]*|(?:те|ті|той)\\s+(?:сам\\p{L}+|ж|же)\\.?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Set<Role> WORDS =
      EnumSet.of(
          Role.EXECUTORS,
          Role.CO_EXECUTORS,
          Role.TERM,
          Role.PLACE,
          Role.SOURCE,
          Role.EXPECTED_RESULT,
          Role.ACTUAL_RESULT);

  private Dittos() {}

  static void spell(List<Line> lines, Columns columns) {
    for (int c = 0; c < columns.size(); c++) {
      if (WORDS.contains(columns.get(c).role())) {
        spell(lines, c);
      }
    }
  }

  private static void spell(List<Line> lines, int column) {
    String above = "";
    for (var line : lines) {
      if (line.blank(column)) {
        continue;
      }
      if (!is(line.at(column))) {
        above = line.at(column);
      } else if (!above.isEmpty()) {
        line.text[column] = above;
        line.cover[column] = above;
      }
    }
  }

  private static boolean is(String cell) {
    return SIGN.matcher(Texts.normalise(cell)).matches();
  }
}
