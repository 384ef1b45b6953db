package ua.kolo.programmes.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A word of a cell, its place, and what stands before it.
///
/// @param start first character in the cell
/// @param end after its last character
/// @param word folded
/// @param gap what parts it from the word before
/// @param capital it begins with a capital letter
/// @param abbreviation it is all capitals
record Token(int start, int end, String word, Gap gap, boolean capital, boolean abbreviation) {
  /// What stands between two words.
  enum Gap {
    BLANK,
    LINE,
    COMMA,
    DASH
  }

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\d\uE001][\\p{L}\\d\uE001’ʼ'`´.№%/()-]*|№");

  /// It is a name in quotation marks.
  boolean quoted() {
    return "«„“\",".indexOf(word.charAt(0)) >= 0;
  }

  /// The words of a covered text; covered stretches are words of their own.
  static List<Token> of(String text, String covered, int from, int to) {
    var all = new ArrayList<Token>();
    var words = WORD.matcher(covered).region(from, to);
    int last = from;
    while (words.find()) {
      int end = words.end();
      while (end > words.start() + 1 && "./-".indexOf(covered.charAt(end - 1)) >= 0) {
        end--;
      }
      var printed = text.substring(words.start(), end);
      all.add(
          new Token(
              words.start(),
              end,
              Letters.fold(printed),
              gap(covered.substring(last, words.start())),
              Character.isUpperCase(printed.charAt(0)),
              Letters.abbreviation(printed)));
      last = end;
    }
    return all;
  }

  private static Gap gap(String between) {
    if (between.contains(",")) {
      return Gap.COMMA;
    }
    if (between.contains("\n")) {
      return Gap.LINE;
    }
    return between.matches("(?s).*\\s[-–—]\\s.*") ? Gap.DASH : Gap.BLANK;
  }
}
