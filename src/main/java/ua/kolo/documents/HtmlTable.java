package ua.kolo.documents;

import java.util.Set;
import org.jsoup.nodes.Element;

/// One table of a web page.
final class HtmlTable {
  private static final Set<String> CELLS = Set.of("td", "th");

  private final Budget budget;
  private final GridDraft draft;

  HtmlTable(Budget budget) {
    this.budget = budget;
    draft = new GridDraft(budget);
  }

  Grid read(Element table) {
    for (var part : table.children()) {
      switch (part.normalName()) {
        case "thead" -> rows(part, true);
        case "tbody", "tfoot" -> rows(part, false);
        case "tr" -> row(part, false);
        default -> {}
      }
    }
    return draft.grid();
  }

  private void rows(Element part, boolean repeated) {
    for (var row : part.children()) {
      row(row, repeated);
    }
  }

  private void row(Element row, boolean repeated) {
    if (HtmlStory.isHidden(row)) {
      return;
    }
    draft.row(repeated, false);
    int column = 0;
    for (var cell : row.children()) {
      if (!CELLS.contains(cell.normalName())) {
        continue;
      }
      while (draft.occupied(column)) {
        column++;
      }
      int columns = Math.clamp(HtmlStory.whole(cell.attr("colspan"), 1), 1, Budget.COLUMNS);
      int rows = HtmlStory.whole(cell.attr("rowspan"), 1);
      var content = new CellFlow();
      if (!HtmlStory.isHidden(cell)) {
        new HtmlStory(budget).read(cell, content);
      }
      // zero means down to the last row
      int height = rows == 0 ? Budget.ROWS : rows;
      draft.place(column, columns, height, content.text(), content.nested());
      column += columns;
    }
  }
}
