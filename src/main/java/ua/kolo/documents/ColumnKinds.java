package ua.kolo.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Which columns of a table hold amounts, judged by its full rows.
///
/// @param amounts for every column the share of amounts among its filled cells
record ColumnKinds(List<Double> amounts) {
  /// Nothing known yet: every text fits everywhere.
  static final ColumnKinds UNKNOWN = new ColumnKinds(List.of());

  private static final Pattern AMOUNT = Pattern.compile("[\\d\\s.,\\p{Zs}]*\\d[\\d\\s.,\\p{Zs}]*");
  private static final Pattern DASH = Pattern.compile("[-–—\\s]*");

  static ColumnKinds of(List<List<String>> rows, int width) {
    var shares = new ArrayList<Double>();
    for (int x = 0; x < width; x++) {
      int filled = 0;
      int numbers = 0;
      for (var row : rows) {
        if (row.size() == width && !row.get(x).isEmpty()) {
          filled++;
          numbers += isAmount(row.get(x)) ? 1 : 0;
        }
      }
      shares.add(filled == 0 ? 0 : (double) numbers / filled);
    }
    return new ColumnKinds(shares);
  }

  static boolean isAmount(String text) {
    return AMOUNT.matcher(text).matches();
  }

  /// What a text is, as far as columns are concerned.
  enum Kind {
    NOTHING,
    AMOUNT,
    WORDS;

    static Kind of(String text) {
      return DASH.matcher(text).matches() ? NOTHING : isAmount(text) ? AMOUNT : WORDS;
    }
  }

  /// How little a text belongs into a column: 0 fits, 1 does not.
  double strangeness(Kind kind, int column) {
    if (amounts.isEmpty() || kind == Kind.NOTHING) {
      return 0;
    }
    return kind == Kind.AMOUNT ? 1 - amounts.get(column) : amounts.get(column);
  }
}
