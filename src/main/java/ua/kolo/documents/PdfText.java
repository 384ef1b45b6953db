package ua.kolo.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Characters put together to lines, and lines to paragraphs.
final class PdfText {
  private static final String HYPHENS = "-\u00ad\u2010";

  /// «203,3», «Всього: 1 545,6», «–» over «364,8», «2026 – 471,0»: sums under one another, however
  /// narrow their column is.
  private static final Pattern SUM =
      Pattern.compile("[-–—]|(?:.*[\\s:])?[\\d\u00A0 ]*\\d[.,]\\d{1,2}");

  private static final Pattern OWN =
      Pattern.compile("[-–—]|\\d[\\d\u00A0 ]*[.,]\\d{1,2}|20\\d\\d(?: р\\p{L}*\\.?)? ?[-–—:].*");

  /// «1250» over «,5», «12» over «3,5», «202» over «6»: a column narrower than its number.
  private static final Pattern CUT =
      Pattern.compile(
          "(?:\\d[\\d\u00A0 ]*\n[.,]\\d{1,3}|\\d[\\d\u00A0 ]*[.,]\n\\d{1,3}|\\d{1,3}\n\\d{1,3}[.,]\\d{1,2}|20\\d?\n\\d{1,2})");

  /// One line of text.
  ///
  /// @param firstWord how wide its first word is
  record Line(String text, double left, double right, double y, double size, double firstWord) {}

  private PdfText() {}

  static List<Line> lines(List<PdfGlyph> glyphs) {
    var lines = new ArrayList<Line>();
    collect(glyphs.stream().filter(PdfGlyph::upright).toList(), lines);
    collect(glyphs.stream().filter(g -> !g.upright()).map(PdfGlyph::turned).toList(), lines);
    return lines;
  }

  private static void collect(List<PdfGlyph> glyphs, List<Line> lines) {
    var sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(PdfGlyph::y));
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || isBelow(sorted.get(i), sorted.get(i - 1))) {
        line(sorted.subList(start, i), lines);
        start = i;
      }
    }
  }

  private static boolean isBelow(PdfGlyph glyph, PdfGlyph before) {
    return glyph.y() - before.y() > 0.4 * Math.min(glyph.size(), before.size());
  }

  private static void line(List<PdfGlyph> glyphs, List<Line> lines) {
    var sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(PdfGlyph::x));
    var text = new StringBuilder();
    var inked = new ArrayList<PdfGlyph>();
    double firstWord = 0;
    boolean blank = false;
    for (var glyph : sorted) {
      if (glyph.isBlank()) {
        blank = true;
      } else if (inked.isEmpty() || !isDouble(glyph, inked.getLast())) {
        var gap = inked.isEmpty() ? "" : gap(inked.getLast(), glyph, blank);
        if (!gap.isEmpty() && firstWord == 0) {
          firstWord = inked.getLast().right() - inked.getFirst().x();
        }
        text.append(gap).append(glyph.text());
        inked.add(glyph);
        blank = false;
      }
    }
    if (!inked.isEmpty()) {
      double left = inked.getFirst().x();
      double right = inked.getLast().right();
      double word = firstWord == 0 ? right - left : firstWord;
      var first = inked.getFirst();
      lines.add(new Line(text.toString(), left, right, first.y(), first.size(), word));
    }
  }

  /// Bold letters are sometimes made by printing them twice.
  private static boolean isDouble(PdfGlyph glyph, PdfGlyph before) {
    return glyph.text().equals(before.text()) && glyph.x() - before.x() < 0.3 * before.width();
  }

  private static String gap(PdfGlyph before, PdfGlyph after, boolean blank) {
    double gap = after.x() - before.right();
    if (gap > 4 * after.size()) {
      return "\t";
    }
    return blank || gap > 0.3 * after.size() ? " " : "";
  }

  /// Lines parted where wide gaps are: pieces side by side, as columns without borders have them.
  static List<List<Line>> pieces(List<PdfGlyph> glyphs) {
    var all = new ArrayList<List<Line>>();
    var sorted = new ArrayList<>(glyphs.stream().filter(PdfGlyph::upright).toList());
    sorted.sort(Comparator.comparingDouble(PdfGlyph::y));
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || isBelow(sorted.get(i), sorted.get(i - 1))) {
        var pieces = new ArrayList<Line>();
        split(sorted.subList(start, i), pieces);
        if (!pieces.isEmpty()) {
          all.add(pieces);
        }
        start = i;
      }
    }
    return all;
  }

  private static void split(List<PdfGlyph> line, List<Line> pieces) {
    var inked = new ArrayList<>(line);
    inked.sort(Comparator.comparingDouble(PdfGlyph::x));
    int start = 0;
    double right = Double.MAX_VALUE;
    for (int i = 0; i < inked.size(); i++) {
      var glyph = inked.get(i);
      if (!glyph.isBlank()) {
        if (glyph.x() - right > 0.9 * glyph.size()) {
          line(inked.subList(start, i), pieces);
          start = i;
        }
        right = glyph.right();
      }
    }
    line(inked.subList(start, inked.size()), pieces);
  }

  /// Lines in a frame of the given width as paragraphs parted by `\n`. A line that still had room
  /// for the next word ended on purpose.
  static String paragraphs(List<Line> lines, double width) {
    var text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        text.append(between(lines.get(i - 1), lines.get(i), width));
      }
      text.append(lines.get(i).text());
    }
    return text.toString();
  }

  static String between(Line upper, Line lower, double width) {
    if (SUM.matcher(upper.text()).matches() && OWN.matcher(lower.text()).matches()) {
      return "\n";
    }
    if (cut(upper, lower, width)) {
      return "";
    }
    double needed = upper.right() - upper.left() + 0.25 * upper.size() + lower.firstWord();
    if (HYPHENS.indexOf(upper.text().charAt(upper.text().length() - 1)) >= 0) {
      return "\u000b";
    }
    return needed < width - 0.5 ? "\n" : " ";
  }

  /// Not one digit more had room on the upper line.
  private static boolean cut(Line upper, Line lower, double width) {
    return upper.right() - upper.left() + 0.6 * upper.size() > width
        && CUT.matcher(upper.text() + "\n" + lower.text()).matches();
  }
}
