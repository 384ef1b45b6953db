package ua.kolo.programmes.wording;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;

/// The unit a header or a line above a table names.
public final class Units {
  private static final Pattern UNIT =
      Pattern.compile(
          "(?<million>млн|мільйон)|(?<thousand>тис|(?<!\\p{L})т\\.?\\s*(?=грн|гривень))|(?<hryvnia>грн|гривень|гривн)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern ENDING =
      Pattern.compile(
          "[(,]\\s*(?:у |в )?(?:(?:млн|мільйон|тис)\\p{L}*\\.?\\s*)?(?:грн|гривень|гривн\\p{L}*)?[.)]*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern ALONE =
      Pattern.compile(
          "(?iu)\\(?(?:тис\\p{L}*|млн|мільйон\\p{L}*)?\\.?\\s*(?:грн|гривень|гривн\\p{L}{1,2})?\\.?\\)?");

  private Units() {}

  /// The unit a cell holds and nothing else; null when it holds other words.
  public static @Nullable AmountUnit alone(String text) {
    return ALONE.matcher(Texts.normalise(text)).matches() ? of(text) : null;
  }

  /// The unit a heading ends with, «… (тис. грн)», however long it is; null without one.
  public static @Nullable AmountUnit ending(String line) {
    var end = ENDING.matcher(line);
    return end.find() ? of(end.group()) : null;
  }

  /// «тис. грн», «тисяч гривень», «млн грн», «грн»; null when the text names none.
  public static @Nullable AmountUnit of(String text) {
    var unit = UNIT.matcher(Texts.normalise(text));
    if (!unit.find()) {
      return null;
    }
    if (unit.group("million") != null) {
      return AmountUnit.MILLION;
    }
    return unit.group("thousand") != null ? AmountUnit.THOUSAND : AmountUnit.HRYVNIA;
  }
}
