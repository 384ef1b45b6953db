package ua.kolo.documents;

import java.util.List;
import java.util.regex.Pattern;
import ua.kolo.documents.BlankColumns.Piece;
import ua.kolo.documents.ColumnKinds.Kind;

/// The head of a table of plain text held by blanks: where one may begin and where it ends.
final class HeldHead {
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)*[.)]?");
  private static final Pattern RULER = Pattern.compile("(?=.*---)[-=_ ]+");
  private static final Pattern ROMAN = Pattern.compile("[IVXLІХ]+[.)]?");
  private static final int WIDEST = 60;
  private static final int DEEPEST = 15;

  /// Columns of the narrowest such table.
  static final int FEWEST = 4;

  private HeldHead() {}

  /// Such a table may begin with this line.
  static boolean begins(String line) {
    int pieces = line.indexOf('\t') < 0 ? BlankColumns.pieces(line).size() : 0;
    return pieces >= FEWEST && pieces <= WIDEST;
  }

  /// A head of several lines begins here and rows follow it.
  static boolean stands(List<String> all, int from) {
    var near = unruled(all.subList(from, Math.min(all.size(), from + DEEPEST + 1)));
    int depth = depth(near);
    return depth > 1 && depth < near.size();
  }

  /// Without lines of dashes.
  static List<String> unruled(List<String> lines) {
    return lines.stream().filter(line -> !RULER.matcher(line).matches()).toList();
  }

  /// How many lines the head has: up to the first number, sum, dash or lone heading.
  static int depth(List<String> lines) {
    for (int y = 0; y < Math.min(DEEPEST, lines.size()); y++) {
      var pieces = BlankColumns.pieces(lines.get(y));
      if (pieces.size() < 2 || counted(pieces) || number(pieces.getFirst().text())) {
        return y;
      }
    }
    return lines.size();
  }

  private static boolean number(String text) {
    return NUMBER.matcher(text).matches() || ROMAN.matcher(text).matches();
  }

  /// Some cell holds a sum, or the dash that stands for none.
  static boolean counted(List<Piece> pieces) {
    return pieces.stream().anyMatch(p -> sum(p.text()) || Kind.of(p.text()) == Kind.NOTHING);
  }

  private static boolean sum(String text) {
    return ColumnKinds.isAmount(text) && !text.matches("20\\d\\d");
  }
}
