package ua.kolo.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ua.kolo.documents.BlankColumns.Piece;

/// A table of plain text in which rows stand apart, wrap, and headings part them: each piece of a
/// row begins where a piece of the head does.
final class LooseColumns {
  private static final int LEAST_COLUMNS = 4;
  private static final int LEAST_ROWS = 3;

  private final List<Integer> starts;
  private final Set<Integer> known;
  private final List<String> rows = new ArrayList<>();
  private int whole;
  private boolean open;

  private LooseColumns(String head) {
    starts = BlankColumns.pieces(head).stream().map(Piece::start).toList();
    known = new HashSet<>(starts);
  }

  /// Adds the first line, or with it all of the table it heads, and says how many lines that were.
  static int of(List<String> lines, List<String> to) {
    var columns = new LooseColumns(lines.getFirst());
    int taken = columns.starts.size() < LEAST_COLUMNS ? 0 : columns.take(lines);
    if (columns.whole < LEAST_ROWS) {
      to.add(lines.getFirst());
      return 1;
    }
    to.addAll(columns.rows);
    return taken;
  }

  /// Up to the first line of pieces that stand elsewhere.
  private int take(List<String> lines) {
    int taken = 0;
    while (taken < lines.size()) {
      var pieces = BlankColumns.pieces(lines.get(taken));
      boolean inside = pieces.stream().allMatch(piece -> known.contains(piece.start()));
      if (lines.get(taken).contains("\t") || (pieces.size() > 1 && !inside)) {
        break;
      }
      line(lines.get(taken), pieces, inside);
      taken++;
    }
    return taken;
  }

  private void line(String line, List<Piece> pieces, boolean inside) {
    if (pieces.isEmpty()) {
      open = false;
      return;
    }
    boolean first = pieces.getFirst().start() == starts.getFirst();
    if (open && inside && !first && pieces.stream().noneMatch(LooseColumns::figures)) {
      wrap(pieces);
    } else if (pieces.size() > 1) {
      rows.add(BlankColumns.row(line, starts));
      whole += pieces.size() * 2 > starts.size() ? 1 : 0;
      open = true;
    } else {
      rows.add(line.strip());
      open = false;
    }
  }

  /// The words go on under those of the row above.
  private void wrap(List<Piece> pieces) {
    var cells = new ArrayList<>(List.of(rows.getLast().split("\t", -1)));
    for (var piece : pieces) {
      int at = starts.indexOf(piece.start());
      cells.set(at, (cells.get(at) + " " + piece.text()).strip());
    }
    rows.set(rows.size() - 1, String.join("\t", cells));
  }

  private static boolean figures(Piece piece) {
    return piece.text().matches("[\\d\\s.,–—-]+");
  }
}
