package ua.kolo.programmes.wording;

import java.util.Locale;
import java.util.regex.Pattern;

/// Letters made comparable: small, one apostrophe, Latin look-alikes inside Cyrillic words turned.
final class Letters {
  static final Locale UKRAINIAN = Locale.of("uk");
  private static final String LATIN = "aceopxyiABCEHIKMOPTXaceopxyi";
  private static final String CYRILLIC = "асеорхуіАВСЕНІКМОРТХасеорхуі";
  private static final Pattern APOSTROPHES = Pattern.compile("[’ʼ`´‘ʹ′]");
  private static final Pattern CYRILLIC_LETTER = Pattern.compile("[а-яіїєґА-ЯІЇЄҐ]");

  private Letters() {}

  /// One word or name, small and unified; blanks and signs stay.
  static String fold(String text) {
    var folded = APOSTROPHES.matcher(text).replaceAll("'");
    if (CYRILLIC_LETTER.matcher(folded).find()) {
      folded = cyrillic(folded);
    }
    return folded.toLowerCase(UKRAINIAN);
  }

  private static String cyrillic(String text) {
    var all = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int at = LATIN.indexOf(text.charAt(i));
      all.append(at < 0 ? text.charAt(i) : CYRILLIC.charAt(at));
    }
    return all.toString();
  }

  /// At least two letters, all capital.
  static boolean abbreviation(String word) {
    int letters = (int) word.chars().filter(Character::isLetter).count();
    return letters >= 2
        && word.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
  }
}
