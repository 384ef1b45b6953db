package ua.kolo.programmes.reading;

import java.util.regex.Pattern;

/// Small questions about the text of a cell.
final class Words {
  private static final String EDGE = " \t\n\u000B\f\r\u00A0";
  private static final Pattern ENDS_SENTENCE = Pattern.compile("[.;!?»”“\")\\]…]$");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Words() {}

  static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && EDGE.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && EDGE.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  /// Letters and digits only, lower case: two spellings of a header are equal.
  static String fold(String text) {
    return NOT_LETTERS.matcher(text.replace("\u00AD", "")).replaceAll("").toLowerCase(Locales.UK);
  }

  static boolean startsLower(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        return Character.isLowerCase(c);
      }
      if (Character.isDigit(c)) {
        return false;
      }
    }
    return false;
  }

  static boolean endsSentence(String text) {
    return ENDS_SENTENCE.matcher(trim(text)).find();
  }

  /// Two parts of a cell cut by a page: one line when the words go on, else two.
  static String join(String first, String second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first + second;
    }
    boolean goesOn = startsLower(second) && !trim(first).endsWith(";");
    return first + (goesOn ? " " : "\n") + second;
  }
}
