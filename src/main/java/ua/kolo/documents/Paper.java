package ua.kolo.documents;

import java.util.ArrayList;
import java.util.List;

/// The page official documents are printed on: A4, margins 30, 10, 20 and 20 mm.
record Paper(boolean landscape) {
  static final String FONT = "Times New Roman";
  static final int LEFT = 30;
  static final int RIGHT = 10;
  static final int TOP = 20;
  static final int BOTTOM = 20;
  private static final int SHORT = 210;
  private static final int LONG = 297;

  static Paper of(Sheet sheet) {
    return new Paper(sheet.landscape());
  }

  int width() {
    return landscape ? LONG : SHORT;
  }

  int height() {
    return landscape ? SHORT : LONG;
  }

  /// Millimetres between the margins.
  int text() {
    return width() - LEFT - RIGHT;
  }

  /// Twentieths of a point, the unit of Word.
  static int twips(double millimetres) {
    return (int) Math.round(millimetres * 1440 / 25.4);
  }

  /// The columns in parts of a whole, adding up to it.
  static List<Integer> share(Sheet.Table table, int whole) {
    int sum = table.widths().stream().mapToInt(Integer::intValue).sum();
    var parts = new ArrayList<Integer>();
    int before = 0;
    int given = 0;
    for (int width : table.widths()) {
      before += width;
      int upTo = (int) ((long) whole * before / sum);
      parts.add(upTo - given);
      given = upTo;
    }
    return parts;
  }

  /// The size of letters in a table: the more columns, the smaller.
  static double points(Sheet.Table table) {
    int columns = table.widths().size();
    return columns > 11 ? 8.5 : columns > 8 ? 9 : columns > 5 ? 10 : 11;
  }

  static double points(Sheet.Style style) {
    return switch (style) {
      case TITLE -> 14;
      case NOTE, UNIT -> 11;
      case APPROVAL, HEADING, BODY, SIGNATURE -> 12;
    };
  }
}
