package ua.kolo.programmes.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Bodies an order is addressed to, in the dative: «Управлінню освіти, службі у справах дітей:».
public final class Addressees {
  private static final Pattern ORDER =
      Pattern.compile(
          "^(?:рекомендувати|доручити|запропонувати|зобов.язати)\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern PERSON =
      Pattern.compile("\\s*\\(\\s*\\p{Lu}[\\p{L}’'-]*(?:\\s+\\p{Lu}[\\p{L}’'-]*\\.?){1,2}[^)]*\\)");
  private static final Pattern BODY = Pattern.compile("(?<=[,;])\\s+|\\s+(?:та|і|й)\\s+");
  private static final List<String[]> NOUN_ENDINGS =
      List.of(
          new String[] {"ню", "ня"},
          new String[] {"ові", ""},
          new String[] {"ству", "ство"},
          new String[] {"у", ""},
          new String[] {"ію", "ій"},
          new String[] {"ю", "ь"},
          new String[] {"ю", ""},
          new String[] {"ії", "ія"},
          new String[] {"ні", "ня"},
          new String[] {"і", "а"},
          new String[] {"і", ""},
          new String[] {"ням", "ня"},
          new String[] {"ням", "ні"},
          new String[] {"іям", "ії"},
          new String[] {"ам", "и"},
          new String[] {"ам", "а"},
          new String[] {"ям", "і"});
  private static final int MOST_ADJECTIVES = 3;

  private Addressees() {}

  /// The same bodies in the nominative, the persons in brackets left out; null when the words do
  /// not begin with a body in the dative.
  public static @Nullable String nominative(String heading) {
    var words = ORDER.matcher(Texts.normalise(heading)).replaceFirst("");
    words = PERSON.matcher(words).replaceAll("").replaceFirst("[\\s:.;]+$", "");
    var signs = BODY.matcher(words);
    var all = new StringBuilder();
    int from = 0;
    boolean first = true;
    while (true) {
      int to = signs.find() ? signs.start() : words.length();
      var piece = words.substring(from, to);
      var turned = turned(piece);
      if (first && turned == null) {
        return null;
      }
      all.append(turned == null ? piece : turned);
      first = false;
      if (to == words.length()) {
        return all.toString();
      }
      all.append(signs.group());
      from = signs.end();
    }
  }

  /// Adjectives up to a body's noun, and that noun, out of the dative; null when they are not in
  /// it.
  private static @Nullable String turned(String piece) {
    var words = new ArrayList<>(List.of(piece.split(" ", -1)));
    for (int i = 0; i < Math.min(words.size(), MOST_ADJECTIVES + 1); i++) {
      var noun = noun(words.get(i));
      if (noun != null) {
        for (int a = 0; a < i; a++) {
          words.set(a, adjective(words.get(a), noun));
        }
        words.set(i, noun);
        return String.join(" ", words);
      }
      if (!words.get(i).matches("(?iu)\\p{L}+(?:ому|ій|им|ім)")) {
        return null;
      }
    }
    return null;
  }

  private static @Nullable String noun(String word) {
    var folded = Letters.fold(word);
    for (var ending : NOUN_ENDINGS) {
      if (folded.endsWith(ending[0]) && HeadNouns.of(folded) == null) {
        int cut = word.length() - ending[0].length();
        var turned = word.substring(0, cut) + ending[1];
        if (cut > 2 && HeadNouns.of(Letters.fold(turned)) != null) {
          return turned;
        }
      }
    }
    return null;
  }

  private static String adjective(String word, String noun) {
    var folded = Letters.fold(word);
    var stem = word.substring(0, word.length() - (folded.endsWith("ому") ? 3 : 2));
    if (folded.endsWith("ому")) {
      return stem + (noun.endsWith("ня") || noun.endsWith("о") ? "е" : "ий");
    }
    return stem + (folded.endsWith("ій") ? "а" : "і");
  }
}
