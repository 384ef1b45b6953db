package ua.kolo.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Tables of plain text whose columns are held by blanks, turned into rows with tabs: each piece of
/// a line begins where a piece of the first line does.
final class BlankColumns {
  // Possessive: it never goes as deep as a line has words.
  private static final Pattern PIECE = Pattern.compile("\\S++(?: \\S++)*+");
  private static final int LEAST_COLUMNS = 4;
  private static final int LEAST_ROWS = 3;

  record Piece(int start, String text) {}

  private final List<String> lines = new ArrayList<>();

  private BlankColumns() {}

  static List<String> tabbed(List<String> all) {
    var columns = new BlankColumns();
    int at = 0;
    while (at < all.size()) {
      int rows = rows(all, at);
      if (all.get(at).contains("\t")) {
        columns.lines.add(all.get(at));
        at++;
      } else if (rows < LEAST_ROWS) {
        at += LooseColumns.of(all.subList(at, all.size()), columns.lines);
      } else {
        var starts = pieces(all.get(at)).stream().map(Piece::start).toList();
        all.subList(at, at + rows).forEach(line -> columns.lines.add(row(line, starts)));
        at += rows;
      }
    }
    return columns.lines;
  }

  /// How many lines from here on stand in the columns of this one.
  private static int rows(List<String> all, int from) {
    var starts = pieces(all.get(from)).stream().map(Piece::start).toList();
    int rows = 0;
    while (starts.size() >= LEAST_COLUMNS && from + rows < all.size()) {
      var pieces = pieces(all.get(from + rows));
      boolean inside = pieces.stream().allMatch(piece -> starts.contains(piece.start()));
      if (pieces.size() < 2 || !inside) {
        break;
      }
      rows++;
    }
    return rows;
  }

  static List<Piece> pieces(String line) {
    return PIECE
        .matcher(line)
        .results()
        .map(found -> new Piece(found.start(), found.group()))
        .toList();
  }

  static String row(String line, List<Integer> starts) {
    var cells = new ArrayList<String>();
    for (int start : starts) {
      cells.add(
          pieces(line).stream()
              .filter(piece -> piece.start() == start)
              .map(Piece::text)
              .findFirst()
              .orElse(""));
    }
    return String.join("\t", cells);
  }
}
