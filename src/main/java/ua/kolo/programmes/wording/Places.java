package ua.kolo.programmes.wording;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Head;

/// Names of oblast, raion and hromada in the nominative, from names in any case.
final class Places {
  private static final String NAME =
      "(?<name>\\p{Lu}[\\p{L}’ʼ'`-]*?(?:ськ|цьк|зьк|ов|ев|єв|ин|їн|ян|н))";
  private static final String FEMININE = "(?:ої|ій|а|у|ою)";
  private static final Pattern HROMADA =
      Pattern.compile(
          NAME
              + FEMININE
              + "\\s+(?<kind>міськ|сільськ|селищн)"
              + FEMININE
              + "\\s+(?:об.єднан"
              + FEMININE
              + "\\s+)?(?:територіальн"
              + FEMININE
              + "\\s+громад|рад)",
          Pattern.UNICODE_CASE);
  private static final Pattern RAION =
      Pattern.compile(
          NAME
              + "(?:(?:ого|ому|ий|им)\\s+район(?:у|і|ом)?(?!\\p{L})|"
              + FEMININE
              + "\\s+районн"
              + FEMININE
              + "\\s+(?:рад|державн|військов)|"
              + FEMININE
              + "\\s+р(?:да|ва)(?!\\p{L}))",
          Pattern.UNICODE_CASE);
  private static final Pattern OBLAST =
      Pattern.compile(
          "(?<name>\\p{Lu}[\\p{L}’ʼ'`-]*?(?:ськ|цьк|зьк))(?:"
              + FEMININE
              + "\\s+(?:област|обласн|О[ДВ]А|облрад|облдерж|обл\\.)|(?:ий|ого|ому|им)\\s+обласн)",
          Pattern.UNICODE_CASE);

  private Places() {}

  /// Looks through the texts in order; the first name of each kind stands.
  static Head.Place of(List<String> texts) {
    var all = texts.stream().map(Places::small).toList();
    return new Head.Place(
        find(OBLAST, all, "а область"), find(RAION, all, "ий район"), hromada(all));
  }

  private static @Nullable String hromada(List<String> texts) {
    for (var text : texts) {
      var found = HROMADA.matcher(text);
      if (found.find()) {
        var kind = found.group("kind").toLowerCase(Letters.UKRAINIAN);
        return found.group("name") + "а " + kind + "а територіальна громада";
      }
    }
    return null;
  }

  private static @Nullable String find(Pattern pattern, List<String> texts, String ending) {
    for (var text : texts) {
      var found = pattern.matcher(text);
      if (found.find()) {
        return capital(found.group("name")) + ending;
      }
    }
    return null;
  }

  // Titles in capitals: «ВИГАДАНСЬКОЇ МІСЬКОЇ» → «Вигаданської Міської» reads like any other.
  private static String small(String text) {
    if (!text.matches("(?s).*\\p{Lu}{4}.*")) {
      return text;
    }
    return Pattern.compile("\\p{Lu}{3,}")
        .matcher(text)
        .replaceAll(
            word ->
                Places.isKind(word.group())
                    ? word.group().toLowerCase(uk())
                    : capital(word.group()));
  }

  private static boolean isKind(String word) {
    return word.matches("(?:МІСЬК|СІЛЬСЬК|СЕЛИЩН|ТЕРИТОРІАЛЬН|ГРОМАД|РАЙОН|ОБЛАС|РАД|ДЕРЖАВН).*");
  }

  private static String capital(String word) {
    var small = new StringBuilder(word.toLowerCase(uk()));
    for (int i = 0; i < small.length(); i++) {
      if (i == 0 || small.charAt(i - 1) == '-') {
        small.setCharAt(i, Character.toUpperCase(small.charAt(i)));
      }
    }
    return small.toString();
  }

  private static Locale uk() {
    return Letters.UKRAINIAN;
  }
}
