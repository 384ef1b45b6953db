package ua.kolo.documents;

import java.util.Locale;

/// A list number in the notations of office programs.
final class OrdinalText {
  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя";
  private static final String UKRAINIAN = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя";
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private OrdinalText() {}

  static String of(int number, String format) {
    return switch (format) {
      case "none" -> "";
      case "decimalZero" -> number < 10 ? "0" + number : "" + number;
      case "lowerLetter" -> letters(number, LATIN);
      case "upperLetter" -> upper(letters(number, LATIN));
      case "russianLower" -> letters(number, RUSSIAN);
      case "russianUpper" -> upper(letters(number, RUSSIAN));
      case "ukrainianLower" -> letters(number, UKRAINIAN);
      case "ukrainianUpper" -> upper(letters(number, UKRAINIAN));
      case "lowerRoman" -> roman(number);
      case "upperRoman" -> upper(roman(number));
      default -> "" + number;
    };
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /// After the last letter they double: я, аа, бб.
  private static String letters(int number, String alphabet) {
    if (number < 1 || number > 20 * alphabet.length()) {
      return "" + number;
    }
    int letter = (number - 1) % alphabet.length();
    return alphabet.substring(letter, letter + 1).repeat((number - 1) / alphabet.length() + 1);
  }

  private static String roman(int number) {
    if (number < 1 || number > 4999) {
      return "" + number;
    }
    var text = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      for (; rest >= VALUES[i]; rest -= VALUES[i]) {
        text.append(SIGNS[i]);
      }
    }
    return text.toString();
  }
}
