package ua.kolo.documents;

/// Raised figures: «190,0» with a raised «1» is 190,0 and the mark of a footnote, not 190,01.
final class Raised {
  private static final String FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Raised() {}

  /// Writes the figures from a place on as raised ones where they would lengthen a number.
  static void settle(StringBuilder text, int from) {
    boolean lengthens =
        from > 0 && from <= text.length() && Character.isDigit(text.charAt(from - 1));
    for (int i = from; lengthens && i < text.length(); i++) {
      int figure = text.charAt(i) - '0';
      if (figure >= 0 && figure <= 9) {
        text.setCharAt(i, FIGURES.charAt(figure));
      }
    }
  }
}
