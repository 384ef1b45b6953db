package ua.kolo.programmes.wording;

import java.util.regex.Pattern;

/// «(за згодою)» in its spellings.
final class Consent {
  /// Stands where the words stood.
  static final char MARK = '\uE000';

  private static final Pattern WORDS =
      Pattern.compile(
          "\\(\\s*(?:за|з)\\s[^()]{0,20}згод[^()]{0,20}\\)"
              + "|/\\s*за\\s[^/]{0,20}згод[^/]{0,20}/"
              + "|\\[\\s*за\\s[^\\]]{0,20}згод[^\\]]{0,20}\\]"
              + "|(?<!\\p{L})за\\s+(?:їх\\s+|їхньою\\s+)?згодою(?!\\p{L})\\)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Consent() {}

  /// The text with every «(за згодою)» as one mark.
  static String mark(String text) {
    return WORDS.matcher(text).replaceAll(" " + MARK + " ");
  }
}
