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
      Pattern.compile("(?iu)план|факт|рік|року|разом|[ув]сього|сума|грн|тис|проєкт|зміни|уточн");

  private static final Pattern UNIT_AFTER =
      Pattern.compile(
          "[\\s,(]+(?:у |в )?(?:тис|млн)?\\.?\\s*(?:грн|гривень)\\.?\\)?\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private ColumnLabels() {}

  /// What the name says beside its year; the name itself when it has none or nothing is left.
  static String rest(String name) {
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
    return UNIT_AFTER.matcher(text).replaceFirst("");
  }

  /// The nearest words tell it: «Сума, грн» under «Обсяг, тис. грн» is in hryvnias.
  static @Nullable AmountUnit unit(List<String> path) {
    for (var text : path.reversed()) {
      var unit = Units.of(text);
      if (unit != null) {
        return unit;
      }
    }
    return null;
  }
}
