package ua.kolo.programmes.wording;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Head.Place;

/// Names of territories brought to the nominative: «Полтавської області» → «Полтавська область».
final class Places {
  private static final String STEM = "(\\p{Lu}[\\p{Ll}’'ʼ-]*?(?:ськ|цьк|зьк))";
  private static final Pattern OBLAST =
      Pattern.compile(STEM + "(?:ої|ій|а|у|ою) (?:област|обласн)");
  private static final Pattern RAION =
      Pattern.compile(STEM + "(?:ого|ому|ий|ої|ій|а)(?: районн| район(?!н))");
  private static final Pattern HROMADA =
      Pattern.compile(
          STEM
              + "(?:ої|ій|а|у|ою) (?:(міськ|селищн|сільськ)(?:ої|ій|а|у|ою) )?(?:об.єднан\\p{L}+ )?(?:територіальн|громад|рад)");

  private Places() {}

  /// @param texts most telling first
  static Place of(List<String> texts) {
    return new Place(
        first(texts, OBLAST, "а область"),
        first(texts, RAION, "ий район"),
        hromada(texts.getFirst()));
  }

  private static @Nullable String first(List<String> texts, Pattern pattern, String ending) {
    for (var text : texts) {
      var found = pattern.matcher(text);
      if (found.find()) {
        return found.group(1) + ending;
      }
    }
    return null;
  }

  private static @Nullable String hromada(String text) {
    var found = HROMADA.matcher(text);
    if (!found.find()) {
      return null;
    }
    String kind = found.group(2) == null ? "" : found.group(2) + "а ";
    return found.group(1) + "а " + kind + "територіальна громада";
  }
}
