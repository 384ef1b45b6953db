package ua.kolo.programmes.wording;

import java.util.Map;

/// Turns the beginning of a body's name from the genitive into the nominative.
final class Nominative {
  private static final Map<String, String> NOUNS =
      Map.of(
          "ради", "рада",
          "комітету", "комітет",
          "адміністрації", "адміністрація",
          "держадміністрації", "держадміністрація",
          "голови", "голова",
          "начальника", "начальник",
          "департаменту", "департамент",
          "виконкому", "виконком",
          "міністерства", "міністерство");

  private Nominative() {}

  /// Adjectives up to the first noun known, and that noun; the rest stays.
  static String of(String genitive) {
    var words = genitive.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      var noun = NOUNS.get(Letters.fold(words[i]));
      if (noun != null) {
        words[i] = noun;
        return String.join(" ", words);
      }
      words[i] = adjective(words[i]);
    }
    return genitive;
  }

  /// One adjective in any case of the singular, in the nominative of the same gender.
  static String adjective(String word) {
    var folded = Letters.fold(word);
    var stem = word.substring(0, Math.max(0, word.length() - 3));
    if (folded.endsWith("ої")) {
      return word.substring(0, word.length() - 2) + "а";
    }
    if (folded.endsWith("ого") || folded.endsWith("ому")) {
      return stem + "ий";
    }
    return word;
  }
}
