package ua.kolo.programmes.reading;

import java.util.EnumSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.wording.Texts;
import ua.kolo.programmes.wording.Units;

/// The unit of a table that names none: what its own wide rows, the words after it, or the names
/// over the figures of the document's other tables, all count in.
final class FarUnits {
  private static final Pattern COUNTED_IN =
      Pattern.compile(
          "(?<!\\p{L})[ув] (?:млн|мільйон|тис|грн|гривн)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int LONGEST = 160;

  private FarUnits() {}

  /// Null when nothing names a unit, or two are named.
  static @Nullable AmountUnit of(PlanTable table) {
    var units = EnumSet.noneOf(AmountUnit.class);
    var names =
        table.others.stream().flatMap(rows -> rows.stream().flatMap(row -> row.words().stream()));
    var wide = table.lines.stream().filter(line -> line.filled() == 1).map(Banners::text);
    Stream.of(wide, names, table.after.stream())
        .flatMap(words -> words)
        .map(FarUnits::named)
        .forEach(
            unit -> {
              if (unit != null) {
                units.add(unit);
              }
            });
    return units.size() == 1 ? units.iterator().next() : null;
  }

  /// «Обсяг, тис. грн», «Суми подано у тисячах гривень»; null for words with a sum of their own.
  private static @Nullable AmountUnit named(String text) {
    String words = Texts.normalise(text);
    boolean figures = words.matches(".*\\d[\\d\\s]*(?:[.,]\\d+)?\\s*(?:тис|млн|грн|гривень).*");
    if (words.length() > LONGEST || figures) {
      return null;
    }
    return COUNTED_IN.matcher(words).find() ? Units.of(words) : Units.ending(words);
  }
}
