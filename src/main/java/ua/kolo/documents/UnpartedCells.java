package ua.kolo.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ua.kolo.documents.ColumnKinds.Kind;
import ua.kolo.documents.TabbedCells.Piece;

/// A table of cells on lines of their own with no empty line between its rows: a row begins at each
/// number that stands where the head's first cell stood.
final class UnpartedCells {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})*[.)]?");
  private static final Pattern SECTION =
      Pattern.compile("(?:\\d{1,2}|[IVXІХ]{1,5})[.)]\\s*\\p{L}.*", Pattern.DOTALL);
  private static final int WIDEST = 40;
  private static final int LEAST = 3;

  private UnpartedCells() {}

  /// The same cells, each that begins a row marked; unchanged when empty lines part them already or
  /// the rows do not come out alike.
  static List<Piece> parted(List<Piece> pieces) {
    int width = head(pieces);
    boolean parted = pieces.stream().skip(1).anyMatch(Piece::afterGap);
    if (parted || width < LEAST || width > WIDEST) {
      return pieces;
    }
    var marked = new ArrayList<Piece>(pieces.subList(0, width));
    int rows = 0;
    for (int at = width; at < pieces.size(); ) {
      int end = Math.min(pieces.size(), at + (alone(pieces, at) ? 1 : width));
      if (end - at > 1 && !NUMBER.matcher(pieces.get(at).text()).matches() && !last(pieces, at)) {
        return pieces;
      }
      rows += end - at == width ? 1 : 0;
      marked.add(new Piece(pieces.get(at).text(), true));
      marked.addAll(pieces.subList(at + 1, end));
      at = end;
    }
    return rows < LEAST ? pieces : marked;
  }

  /// The cells before the first number or section; all of them words.
  private static int head(List<Piece> pieces) {
    int at = 0;
    while (at < pieces.size() && at <= WIDEST && !begins(pieces.get(at).text())) {
      if (pieces.get(at).kind() != Kind.WORDS) {
        return 0;
      }
      at++;
    }
    return at < pieces.size() ? at : 0;
  }

  private static boolean begins(String text) {
    return NUMBER.matcher(text).matches() || SECTION.matcher(text).matches();
  }

  /// The heading of a section: a number follows at once.
  private static boolean alone(List<Piece> pieces, int at) {
    return !NUMBER.matcher(pieces.get(at).text()).matches()
        && at + 1 < pieces.size()
        && pieces.get(at).kind() == Kind.WORDS
        && NUMBER.matcher(pieces.get(at + 1).text()).matches();
  }

  /// A sum closes the table: an empty cell or its label comes first.
  private static boolean last(List<Piece> pieces, int at) {
    return pieces.subList(at, pieces.size()).stream().anyMatch(p -> p.kind() == Kind.AMOUNT);
  }
}
