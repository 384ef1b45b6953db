package ua.kolo.documents;

import java.util.ArrayList;
import java.util.List;

/// A table on paper: header rows on every page, whole rows, merged cells whose words stay together.
final class PaperTable {
  /// Merged rows up to this part of a page stay on one.
  private static final double SMALL = 0.4;

  private final Sheet.Table table;
  private final PaperPages pages;
  private final List<PaperCell> cells = new ArrayList<>();
  private final double[] heights;
  private final double header;

  /// A row or, when no page could hold it, a part of one.
  record Part(int row, double top, double height) {}

  private final List<Part> page = new ArrayList<>();

  PaperTable(Sheet.Table table, PaperPages pages, Lettering plain, Lettering bold) {
    this.table = table;
    this.pages = pages;
    heights = new double[table.rows().size()];
    var edges = edges();
    for (int r = 0; r < table.rows().size(); r++) {
      for (var cell : table.rows().get(r)) {
        cells.add(new PaperCell(cell, r, edges, Paper.points(table), plain, bold));
      }
    }
    for (int span = 1; span <= heights.length; span++) {
      reserve(span);
    }
    header = sum(0, table.headerRows());
  }

  private double[] edges() {
    var shares = Paper.share(table, (int) Math.round(pages.width() * 100));
    var edges = new double[shares.size() + 1];
    edges[0] = pages.left();
    for (int c = 0; c < shares.size(); c++) {
      edges[c + 1] = edges[c] + shares.get(c) / 100.0;
    }
    return edges;
  }

  private void reserve(int span) {
    for (var cell : cells) {
      if (cell.span() == span) {
        int last = Math.min(heights.length, cell.row() + span) - 1;
        double missing = cell.height() - sum(cell.row(), last + 1);
        heights[last] += Math.max(0, missing);
      }
    }
  }

  private double sum(int from, int to) {
    double sum = 0;
    for (int r = from; r < Math.min(to, heights.length); r++) {
      sum += heights[r];
    }
    return sum;
  }

  void write() {
    if (pages.room() < header + together(table.headerRows())) {
      pages.turn();
    }
    header();
    for (int r = table.headerRows(); r < heights.length; r++) {
      if (pages.room() < together(r) && !atTop()) {
        turn();
      }
      if (raised(r) > pages.room() && heights[r] <= pages.room() && !atTop()) {
        turn();
      }
      heights[r] = Math.max(heights[r], Math.min(raised(r), pages.room()));
      place(r);
    }
    draw();
  }

  /// What must not be parted: a banner and what it opens, the few rows of a small merged cell.
  private double together(int row) {
    int last = row;
    while (last + 1 < heights.length && banner(last)) {
      last++;
    }
    double height = sum(row, last + 1);
    for (var cell : cells) {
      if (cell.row() == last && cell.span() > 1) {
        double merged = sum(row, last + cell.span());
        height = merged <= pages.height() * SMALL ? Math.max(height, merged) : height;
      }
    }
    return height > pages.height() - header ? sum(row, row + 1) : height;
  }

  private boolean banner(int row) {
    var row0 = table.rows().get(row);
    return row0.size() == 1 && row0.getFirst().look() == Sheet.Look.BANNER;
  }

  /// The height a row needs for the merged cells a page's end parts above or below it.
  private double raised(int row) {
    double carried =
        atTop() ? cells.stream().mapToDouble(cell -> cell.carried(row)).max().orElse(0) : 0;
    return Math.max(Math.max(heights[row], carried), merged(row));
  }

  /// The height a row needs when merged cells begin in it and the page ends before they do.
  private double merged(int row) {
    double most = 0;
    for (var cell : cells) {
      if (cell.row() == row && cell.span() > 1) {
        int last = row;
        double fit = heights[row];
        while (last + 1 < row + cell.span()
            && last + 1 < heights.length
            && fit + heights[last + 1] <= pages.room()) {
          fit += heights[++last];
        }
        boolean ends = last + 1 >= Math.min(heights.length, row + cell.span());
        most = ends || fit >= cell.height() ? most : Math.max(most, cell.height());
      }
    }
    return most;
  }

  private boolean atTop() {
    return page.size() <= table.headerRows();
  }

  private void header() {
    cells.stream().filter(cell -> cell.row() < table.headerRows()).forEach(PaperCell::again);
    for (int r = 0; r < table.headerRows(); r++) {
      part(r, heights[r]);
    }
  }

  /// A row higher than a page goes on over the next ones.
  private void place(int row) {
    double left = heights[row];
    while (left > pages.room() + 0.01) {
      double part = pages.room();
      part(row, part);
      left -= part;
      turn();
    }
    part(row, left);
  }

  private void part(int row, double height) {
    page.add(new Part(row, pages.y(), height));
    pages.down(height);
  }

  private void turn() {
    draw();
    pages.turn();
    header();
  }

  private void draw() {
    for (var cell : cells) {
      cell.draw(page, pages);
    }
    page.clear();
  }
}
