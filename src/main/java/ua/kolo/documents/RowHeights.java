package ua.kolo.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Row heights of a workbook: a spreadsheet does not find them for merged cells.
///
/// @param widths of the columns, in characters
record RowHeights(List<Integer> widths, double points) {
  private static final double LINE = 1.17;
  private static final float HIGHEST = 409;

  /// Letters of one point in one unit of width, which is a digit of 11 points.
  private static final double LETTERS = 12.4;

  /// Letters a line loses at its end, where the next word does not fit.
  private static final int LOST = 3;

  List<Float> of(Sheet.Table table) {
    var heights =
        new ArrayList<>(Collections.nCopies(table.rows().size(), (float) (points * LINE)));
    for (int span = 1; span <= table.rows().size(); span++) {
      for (int r = 0; r < table.rows().size(); r++) {
        for (var cell : table.rows().get(r)) {
          if (cell.rowSpan() == span) {
            reserve(heights, r, cell);
          }
        }
      }
    }
    return heights;
  }

  private void reserve(List<Float> heights, int row, Sheet.Cell cell) {
    int last = Math.min(heights.size(), row + cell.rowSpan()) - 1;
    float room = 0;
    for (int r = row; r <= last; r++) {
      room += heights.get(r);
    }
    float missing = of(cell.text(), cell.column(), cell.column() + cell.columnSpan() - 1) - room;
    for (int r = last; r >= row && missing > 0; r--) {
      float more = Math.min(missing, HIGHEST - heights.get(r));
      heights.set(r, heights.get(r) + more);
      missing -= more;
    }
  }

  /// The height of a text over these columns.
  float of(String text, int first, int last) {
    int width = 0;
    for (int c = first; c <= last && c < widths.size(); c++) {
      width += widths.get(c);
    }
    double inLine = Math.max(1, width * LETTERS / points - LOST);
    long lines = 0;
    for (var paragraph : text.split("[\n\u000B]", -1)) {
      lines += Math.max(1, (long) Math.ceil(paragraph.length() / inLine));
    }
    return (float) (lines * points * LINE + 3);
  }
}
