package ua.kolo.programmes.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.wording.Sources;
import ua.kolo.programmes.wording.Terms;
import ua.kolo.programmes.wording.Units;

/// What a measure's sentence ends with where no field is named: «провести конкурс, 2026 рік (2026
/// рік – 3,5 тис. грн; бюджет громади)».
///
/// @param measure the words before
/// @param term empty without one
/// @param money empty without any
record Tail(String measure, String term, String money) {
  private static final Pattern MONEY =
      Pattern.compile("^(.*?)[\\s,]*\\(((?:[^()]|\\([^()]*\\))*)\\)$", Pattern.DOTALL);
  private static final Pattern LAST = Pattern.compile("^(.*\\p{L}.*?)[,–—]\\s+([^,]+(?:,[^,]+)?)$");

  /// The tail of a sentence, null when it has none.
  static @Nullable Tail of(String sentence) {
    String words = Words.trim(sentence).replaceFirst("[;.]+$", "");
    var brackets = MONEY.matcher(words);
    String money = brackets.matches() && costs(brackets.group(2)) ? brackets.group(2) : "";
    String rest = money.isEmpty() ? words : brackets.group(1);
    var last = LAST.matcher(rest);
    boolean timed = last.matches() && Terms.looksLikeTerm(last.group(2));
    if (money.isEmpty() && !timed) {
      return null;
    }
    return new Tail(timed ? last.group(1) : rest, timed ? last.group(2) : "", money);
  }

  private static boolean costs(String words) {
    boolean sum = Units.of(words) != null && words.chars().anyMatch(Character::isDigit);
    return sum || Sources.notRequired(words);
  }
}
