package ua.kolo.programmes.layout;

import java.util.List;
import ua.kolo.documents.Sheet.Cell;
import ua.kolo.documents.Sheet.Look;
import ua.kolo.programmes.plan.Headings;
import ua.kolo.programmes.plan.Headings.Heading;

/// Header texts, repeated over what they cover, made merged cells again.
final class HeaderCells {
  private HeaderCells() {}

  static List<List<Cell>> of(List<List<String>> texts, int width) {
    return Headings.rows(texts, width).stream()
        .map(row -> row.stream().map(HeaderCells::cell).toList())
        .toList();
  }

  private static Cell cell(Heading one) {
    return new Cell(one.column(), one.across(), one.down(), one.text(), Look.HEADER);
  }
}
