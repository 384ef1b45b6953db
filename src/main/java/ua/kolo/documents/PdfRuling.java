package ua.kolo.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A straight line on a page.
///
/// @param at where it lies: y of a horizontal one, x of a vertical one
record PdfRuling(boolean horizontal, double at, double from, double to) {
  /// Lines nearer to each other than this are one: borders are drawn in pieces and doubled.
  static final double NEAR = 3;

  boolean meets(PdfRuling other) {
    return horizontal != other.horizontal
        && other.at >= from - NEAR
        && other.at <= to + NEAR
        && at >= other.from - NEAR
        && at <= other.to + NEAR;
  }

  /// Pieces joined into whole lines; specks are left out.
  static List<PdfRuling> joined(List<PdfRuling> pieces) {
    var whole = new ArrayList<PdfRuling>();
    for (boolean horizontal : new boolean[] {true, false}) {
      var sorted =
          pieces.stream()
              .filter(piece -> piece.horizontal == horizontal)
              .sorted(Comparator.comparingDouble(PdfRuling::at))
              .toList();
      int start = 0;
      for (int i = 1; i <= sorted.size(); i++) {
        if (i == sorted.size() || sorted.get(i).at - sorted.get(start).at > NEAR) {
          join(sorted.subList(start, i), whole);
          start = i;
        }
      }
    }
    whole.removeIf(line -> line.to - line.from < 2 * NEAR);
    return whole;
  }

  private static void join(List<PdfRuling> level, List<PdfRuling> whole) {
    double at = level.stream().mapToDouble(PdfRuling::at).average().orElse(0);
    var pieces = new ArrayList<>(level);
    pieces.sort(Comparator.comparingDouble(PdfRuling::from));
    double from = pieces.getFirst().from;
    double to = pieces.getFirst().to;
    for (var piece : pieces) {
      if (piece.from > to + NEAR) {
        whole.add(new PdfRuling(piece.horizontal, at, from, to));
        from = piece.from;
        to = piece.to;
      }
      to = Math.max(to, piece.to);
    }
    whole.add(new PdfRuling(pieces.getFirst().horizontal, at, from, to));
  }
}
