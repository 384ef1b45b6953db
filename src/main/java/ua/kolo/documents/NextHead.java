package ua.kolo.documents;

import java.util.List;
import java.util.regex.Pattern;
import ua.kolo.documents.ColumnKinds.Kind;

/// Tells whether rows after a line of text begin a table of their own: the first names columns that
/// are not those of the table above, and amounts stand below it.
final class NextHead {
  private static final Pattern YEAR = Pattern.compile("20\\d\\d(\\s*\\p{L}+\\.?)?");

  /// How many rows tell enough.
  static final int LOOKED = 3;

  private static final int FEWEST = 3;
  private static final int LONGEST = 80;

  private NextHead() {}

  /// @param rows those after the text
  /// @param width how many cells a full row of the table above has
  static boolean begins(List<List<String>> rows, int width) {
    if (rows.size() < 2) {
      return false;
    }
    var head = rows.getFirst();
    long years = head.stream().filter(NextHead::year).distinct().count();
    return head.size() >= FEWEST
        && (head.size() != width || years > 1)
        && head.stream().allMatch(NextHead::names)
        && (counted(head, rows.get(1)) || storey(head, rows.get(1)) || shaped(rows, width));
  }

  private static boolean year(String text) {
    return YEAR.matcher(text).matches();
  }

  private static boolean names(String text) {
    return text.length() <= LONGEST && (Kind.of(text) == Kind.WORDS || year(text));
  }

  /// A row as long, with an amount after its first cell.
  private static boolean counted(List<String> head, List<String> row) {
    return row.size() == head.size() && row.stream().skip(1).anyMatch(ColumnKinds::isAmount);
  }

  /// Rows of words as long as their head and of another length than those above.
  private static boolean shaped(List<List<String>> rows, int width) {
    int length = rows.getFirst().size();
    return length != width
        && rows.size() == LOOKED
        && rows.stream().allMatch(row -> row.size() == length);
  }

  /// The lower storey of the same head.
  private static boolean storey(List<String> head, List<String> row) {
    return row.size() > head.size()
        && row.getFirst().isEmpty()
        && row.stream().allMatch(text -> text.isEmpty() || names(text));
  }
}
