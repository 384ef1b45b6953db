package ua.kolo.programmes.editing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// How alike two texts are: the share of letter pairs they have in common.
final class Resemblance {
  private final Map<String, Integer> pairs = new HashMap<>();
  private int size;

  Resemblance(String text) {
    var letters = letters(text);
    for (int i = 0; i + 1 < letters.length(); i++) {
      pairs.merge(letters.substring(i, i + 2), 1, Integer::sum);
      size++;
    }
  }

  /// Letters and digits only, in lower case.
  static String letters(String text) {
    var kept = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /// 0 for nothing in common, 1 for the same.
  double to(Resemblance other) {
    if (size + other.size == 0) {
      return 1;
    }
    int common = 0;
    for (var pair : pairs.entrySet()) {
      common += Math.min(pair.getValue(), other.pairs.getOrDefault(pair.getKey(), 0));
    }
    return 2.0 * common / (size + other.size);
  }
}
