package ua.kolo.programmes.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Covers quoted and bracketed words so that signs inside them part nothing.
final class Shield {
  private static final char COVER = '\uE001';
  private static final String OPENING = "«„“(\uE002";
  private static final String CLOSING = "»“”)";

  private Shield() {}

  /// A text of the same length in which everything inside quotes and brackets is covered. A quote
  /// or bracket that is never closed covers nothing.
  static String cover(String text) {
    var chars = text.replace(",,", "\uE002\uE001").toCharArray();
    int i = 0;
    while (i < chars.length) {
      int end = opens(chars, i) ? close(chars, i) : -1;
      if (end > i) {
        Arrays.fill(chars, i, end + 1, COVER);
        i = end;
      }
      i++;
    }
    return new String(chars);
  }

  /// The parts between signs that stand outside quotes and brackets.
  static List<String> split(String text, char sign) {
    var covered = cover(text);
    var all = new ArrayList<String>();
    int from = 0;
    for (int at = covered.indexOf(sign); at >= 0; at = covered.indexOf(sign, from)) {
      all.add(text.substring(from, at));
      from = at + 1;
    }
    all.add(text.substring(from));
    return all;
  }

  private static boolean opens(char[] chars, int i) {
    return OPENING.indexOf(chars[i]) >= 0 || chars[i] == '"';
  }

  private static int close(char[] chars, int from) {
    if (chars[from] == '"') {
      return closingQuote(chars, from);
    }
    int depth = 0;
    boolean bracket = chars[from] == '(';
    for (int i = from; i < chars.length; i++) {
      if (bracket ? chars[i] == '(' : "«„\uE002".indexOf(chars[i]) >= 0 || i == from) {
        depth++;
      } else if (bracket ? chars[i] == ')' : closesQuote(chars[i])) {
        depth--;
      }
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean closesQuote(char sign) {
    return sign != ')' && (CLOSING.indexOf(sign) >= 0 || sign == '"');
  }

  private static int closingQuote(char[] chars, int from) {
    for (int i = from + 1; i < chars.length; i++) {
      if (chars[i] == '"' || chars[i] == '”') {
        return i;
      }
    }
    return -1;
  }
}
