package ua.kolo.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;

/// A word wider than its cell runs over the border: all its letters belong to the cell that holds
/// most of them.
final class PdfWords {
  /// What letters of one word may stand apart, in parts of their size.
  private static final double LEAST = 0.05;

  private final double[] edges;
  private final IdentityHashMap<PdfGlyph, Double> moved = new IdentityHashMap<>();

  /// @param glyphs in the order they were written, so the letters of a word follow one another
  /// @param edges of the columns, from left to right
  PdfWords(List<PdfGlyph> glyphs, double[] edges) {
    this.edges = edges;
    of(glyphs).forEach(word -> parted(word).forEach(this::word));
  }

  /// «125 000,00|98 000,00» in a tight table: figures on both sides of an edge are two numbers.
  private List<List<PdfGlyph>> parted(List<PdfGlyph> word) {
    var parts = new ArrayList<List<PdfGlyph>>();
    int start = 0;
    for (int i = 1; i < word.size(); i++) {
      var before = word.get(i - 1);
      var after = word.get(i);
      boolean apart = column(before.right()) < column(after.x());
      boolean figures = apart && figure(before) && figure(after);
      if (figures || (column(before) < column(after) && wider(word, i))) {
        parts.add(word.subList(start, i));
        start = i;
      }
    }
    parts.add(word.subList(start, word.size()));
    return parts;
  }

  /// The letters on both sides of an edge stand further from each other than any others of the
  /// word: two words that nearly touch over the border.
  private static boolean wider(List<PdfGlyph> word, int at) {
    double gap = gap(word, at);
    double size = word.get(at).size();
    return gap > LEAST * size
        && IntStream.range(1, word.size())
            .filter(i -> i != at)
            .allMatch(i -> gap(word, i) + LEAST * size < gap);
  }

  private static double gap(List<PdfGlyph> word, int at) {
    return word.get(at).x() - word.get(at - 1).right();
  }

  private static boolean figure(PdfGlyph sign) {
    return Character.isDigit(sign.text().codePointAt(0));
  }

  /// The words, and each blank by itself.
  ///
  /// @param glyphs in the order they were written, so the letters of a word follow one another
  static List<List<PdfGlyph>> of(List<PdfGlyph> glyphs) {
    var words = new ArrayList<List<PdfGlyph>>();
    int start = 0;
    for (int i = 1; i <= glyphs.size(); i++) {
      if (i == glyphs.size() || !follows(glyphs.get(i - 1), glyphs.get(i))) {
        words.add(glyphs.subList(start, i));
        start = i;
      }
    }
    return words;
  }

  /// Where the letter counts as standing.
  double at(PdfGlyph glyph) {
    return moved.getOrDefault(glyph, glyph.middle());
  }

  private static boolean follows(PdfGlyph before, PdfGlyph after) {
    return before.upright()
        && after.upright()
        && !before.isBlank()
        && !after.isBlank()
        && !(lower(before) && upper(after))
        && Math.abs(after.y() - before.y()) < 0.1 * before.size()
        && Math.abs(after.x() - before.right()) < 0.25 * before.size();
  }

  private static boolean lower(PdfGlyph letter) {
    return Character.isLowerCase(letter.text().codePointAt(0));
  }

  private static boolean upper(PdfGlyph letter) {
    return Character.isUpperCase(letter.text().codePointAt(0));
  }

  private void word(List<PdfGlyph> letters) {
    int first = column(letters.getFirst());
    if (first == column(letters.getLast())) {
      return;
    }
    var count = new int[edges.length + 1];
    int most = first;
    for (var letter : letters) {
      int own = column(letter);
      count[own]++;
      most = count[own] > count[most] ? own : most;
    }
    for (var letter : letters) {
      if (column(letter) == most) {
        double place = letter.middle();
        letters.forEach(other -> moved.put(other, place));
        return;
      }
    }
  }

  /// How many edges stand left of the letter.
  private int column(PdfGlyph letter) {
    return column(letter.middle());
  }

  private int column(double place) {
    int at = Arrays.binarySearch(edges, place);
    return at < 0 ? -at - 1 : at;
  }
}
