package ua.kolo.programmes.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.wording.Units;

/// Parts of a column's name: «2026 МБ» is a year and a source, «Сума, грн» ends with a unit.
final class ColumnLabels {
  private static final Pattern YEAR =
      Pattern.compile(
          "(?iuU)[\\s,(–—-]*(?:(?:на|у|в|за)\\s+)?\\b20\\d\\d\\b"
              + "(?:\\s*(?:рік|року|році|рр?\\.?)(?!\\p{L}))?[\\s,.:)–—-]*");
  private static final Pattern SHORT =
      Pattern.compile("\\p{Lu}{2,6}\\d?|\\p{Lu}\\p{Ll}\\p{Lu}{1,3}");
  private static final Pattern NO_SOURCE =
      Pattern.compile(
          "(?iu)план|факт|рік|року|разом|[ув]сього|сума|грн|тис|проєкт|зміни|уточн"
              + "|обсяг|кошт[иі]?|млн|(?:к|т)?пквк|ткпквк|кпкв|кекв|кфк|код");

  private static final Pattern UNIT_AFTER =
      Pattern.compile(
          "[\\s,(]+(?:у |в )?(?:тис|млн)?\\.?\\s*(?:грн|гривень)\\.?\\)?\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern CUT = Pattern.compile("(?isuU).*(?<!\\p{L})(?:тис|млн)\\.?\\s*");
  private static final int LONGEST = 500;

  private ColumnLabels() {}

  /// What the name says beside its year; the name itself when it has none or nothing is left.
  static String rest(String name) {
    if (name.length() > LONGEST) {
      return name;
    }
    var year = YEAR.matcher(name);
    String rest = year.find() ? Words.trim(year.replaceFirst(" ")) : name;
    return rest.isEmpty() ? name : rest;
  }

  /// «МБ», «ОБ»: letters that stand for a source.
  static boolean shortName(String text) {
    return SHORT.matcher(text).matches() && !NO_SOURCE.matcher(text).matches();
  }

  /// «Обласний бюджет, тис. грн»
  static String withoutUnit(String text) {
    return text.length() > LONGEST ? text : UNIT_AFTER.matcher(text).replaceFirst("");
  }

  /// The nearest words tell it: «Сума, грн» under «Обсяг, тис. грн» is in hryvnias, «грн» under
  /// «Обсяг, тис.» in thousands.
  static @Nullable AmountUnit unit(List<String> path) {
    for (int i = path.size() - 1; i >= 0; i--) {
      boolean cut = i > 0 && CUT.matcher(path.get(i - 1)).matches();
      var unit = Units.of(path.get(i));
      if (unit == AmountUnit.HRYVNIA && cut) {
        return Units.of(path.get(i - 1));
      }
      if (unit != null) {
        return unit;
      }
    }
    return null;
  }
}
