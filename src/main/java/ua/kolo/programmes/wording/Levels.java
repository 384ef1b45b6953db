package ua.kolo.programmes.wording;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Head.Level;

/// Whose document it is: the title says it, else the act's block, else the bodies it names.
final class Levels {
  private static final Pattern HROMADA =
      words(
          "територіальн\\p{L}+ громад|(?<!\\p{L})(міськ|селищн|сільськ)(ої|а|ій) (рад|програм|цільов|комплексн|територіал|об)|"
              + "виконавч\\p{L}+ комітет\\p{L}* [\\p{L}-]+ (міськ|селищн|сільськ)|(?<!\\p{L})(ОТГ|МТГ|СТГ)(?!\\p{L})|громад(а|і|и|у)(?!\\p{L}|с)");
  private static final Pattern RAION =
      words(
          "районн\\p{L}+ (цільов|програм|рад|державн|військов|комплексн|план)|райдержадмін|(?<!\\p{L})(РДА|РВА)(?!\\p{L})|районі?у?(?!\\p{L})");
  private static final Pattern OBLAST =
      words("обласн\\p{L}+|облдержадмін|(?<!\\p{L})(ОДА|ОВА)(?!\\p{L})|област[іь]");

  private Levels() {}

  private static Pattern words(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static @Nullable Level of(String title, String act, HeadReader.Clues clues) {
    var level = named(title.replaceAll("«[^»]*»", ""));
    if (level == null) {
      level = named(act.replaceAll("(?i)додаток", ""));
    }
    return level == null ? byBodies(String.join("\n", clues.bodies())) : level;
  }

  /// A hromada's papers name its raion and oblast as well, so the smallest unit wins.
  private static @Nullable Level named(String words) {
    if (HROMADA.matcher(words).find()) {
      return Level.HROMADA;
    }
    if (RAION.matcher(words).find()) {
      return Level.RAION;
    }
    return OBLAST.matcher(words).find() ? Level.OBLAST : null;
  }

  private static @Nullable Level byBodies(String bodies) {
    long oblast = OBLAST.matcher(bodies).results().count();
    long raion =
        words("райдержадмін|районн\\p{L}+ (рад|державн|військов)")
            .matcher(bodies)
            .results()
            .count();
    long hromada =
        words("(міськ|селищн|сільськ)ої ради|виконком").matcher(bodies).results().count();
    if (oblast + raion + hromada == 0) {
      return null;
    }
    if (oblast >= raion && oblast >= hromada) {
      return Level.OBLAST;
    }
    return raion >= hromada ? Level.RAION : Level.HROMADA;
  }
}
