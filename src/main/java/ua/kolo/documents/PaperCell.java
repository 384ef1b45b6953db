package ua.kolo.documents;

import java.util.List;

/// A cell on paper: its words in lines, written as far as each page has room.
final class PaperCell {
  private static final double SIDE = 3;
  private static final double ABOVE = 1.5;
  private final Sheet.Cell cell;
  private final int row;
  private final double x;
  private final double width;
  private final double size;
  private final Lettering letters;
  private final List<String> lines;
  private int written;

  PaperCell(
      Sheet.Cell cell, int row, double[] edges, double size, Lettering plain, Lettering bold) {
    this.cell = cell;
    this.row = row;
    this.size = size;
    x = edges[cell.column()];
    width = edges[cell.column() + cell.columnSpan()] - x;
    letters = cell.look().bold() ? bold : plain;
    lines = cell.text().isEmpty() ? List.of() : letters.lines(cell.text(), size, width - 2 * SIDE);
  }

  int row() {
    return row;
  }

  int span() {
    return cell.rowSpan();
  }

  private double leading() {
    return size * PaperPages.LEADING;
  }

  double height() {
    return Math.max(1, lines.size()) * leading() + 2 * ABOVE;
  }

  /// To be written once more, as headers are.
  void again() {
    written = 0;
  }

  /// The height of the words that come again on a page that begins with this row.
  double carried(int first) {
    boolean parted = cell.again() && first > row && first < row + cell.rowSpan();
    return parted ? height() : 0;
  }

  /// Draws the part of the cell that is on this page.
  void draw(List<PaperTable.Part> page, PaperPages pages) {
    double top = 0;
    double height = 0;
    for (var part : page) {
      if (part.row() >= row && part.row() < row + cell.rowSpan()) {
        top = height == 0 ? part.top() : top;
        height += part.height();
      }
    }
    if (height > 0) {
      if (cell.again() && written == lines.size()) {
        written = 0;
      }
      pages.box(x, top, width, height);
      words(pages, top, height);
    }
  }

  private void words(PaperPages pages, double top, double height) {
    int fit = (int) ((height - 2 * ABOVE + 0.1) / leading());
    int upTo = Math.min(lines.size(), written + Math.max(1, fit));
    double free = height - (upTo - written) * leading();
    double at = top + (cell.look() == Sheet.Look.HEADER ? free / 2 : ABOVE);
    while (written < upTo) {
      var line = lines.get(written++);
      double spare = width - letters.width(line, size);
      pages.write(line, letters, size, x + (cell.look().centred() ? spare / 2 : SIDE), at);
      at += leading();
    }
  }
}
