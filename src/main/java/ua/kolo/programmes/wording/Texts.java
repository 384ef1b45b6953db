package ua.kolo.programmes.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Printed words without the traces of typesetting; quotes, apostrophes and slips stay as printed.
public final class Texts {
  private static final Pattern BOOKMARK = Pattern.compile("\\[bookmark[^\\]]*\\]");
  private static final Pattern TAG =
      Pattern.compile("</?(?:p|br|b|i|u|div|span)\\s*/?>", Pattern.CASE_INSENSITIVE);

  /// All separators of Unicode beyond ASCII, spelled out: classes are several times slower.
  private static final String BLANK_LETTERS =
      "\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000";

  private static final Pattern BLANKS = Pattern.compile("[\\s" + BLANK_LETTERS + "]+");
  private static final Pattern NOTHING = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]|\\*\\*");
  private static final Pattern RULER = Pattern.compile("-{2,}|_{3,}");

  private Texts() {}

  /// The words of a cell on one line, single blanks between them.
  public static String normalise(String cell) {
    return BLANKS.matcher(bare(cell)).replaceAll(" ").strip();
  }

  /// The paragraphs of a cell, each on one line; a soft line break inside a paragraph is a blank.
  public static List<String> paragraphs(String cell) {
    return pieces(bare(cell).split("\n"));
  }

  /// The lines of a cell: paragraphs parted at soft line breaks as well.
  public static List<String> lines(String cell) {
    return pieces(bare(cell).split("[\n\u000B]"));
  }

  /// The words with single blanks, every break between lines as one `\n`.
  static String broken(String cell) {
    return String.join("\n", lines(cell));
  }

  private static List<String> pieces(String[] pieces) {
    var all = new ArrayList<String>();
    for (var piece : pieces) {
      var line = normalise(piece);
      if (!line.isEmpty()) {
        all.add(line);
      }
    }
    return all;
  }

  private static String bare(String cell) {
    var text = NOTHING.matcher(cell.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    if (text.indexOf('[') >= 0) {
      text = BOOKMARK.matcher(text).replaceAll("");
    }
    if (text.indexOf('<') >= 0) {
      text = TAG.matcher(text).replaceAll(" ");
    }
    return RULER.matcher(text.strip()).matches() ? "" : text;
  }
}
