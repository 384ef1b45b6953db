package ua.kolo.documents;

import java.util.List;

/// One table of an OpenDocument text.
final class OdfTable {
  private final Xml xml;
  private final OdfText story;
  private final Budget budget;
  private final GridDraft draft;
  private boolean repeated;
  private int column;

  OdfTable(Xml xml, OdfText story, Budget budget) {
    this.xml = xml;
    this.story = story;
    this.budget = budget;
    draft = new GridDraft(budget);
  }

  Grid read() {
    xml.children(this::part);
    return draft.grid();
  }

  private void part(String name) {
    switch (name) {
      case "table-header-rows" -> {
        repeated = true;
        xml.children(this::part);
        repeated = false;
      }
      case "table-rows", "table-row-group" -> xml.children(this::part);
      case "table-row" -> {
        if (xml.attribute("visibility", "visible").equals("visible")) {
          row();
        }
      }
      default -> {}
    }
  }

  private void row() {
    draft.row(repeated, false);
    column = 0;
    xml.children(
        name -> {
          int times = Math.clamp(xml.number("number-columns-repeated", 1), 1, Budget.COLUMNS);
          if (name.equals("table-cell")) {
            cell(times);
          }
          column += times;
          budget.columns(column);
        });
  }

  private void cell(int times) {
    int columns = xml.number("number-columns-spanned", 1);
    int rows = xml.number("number-rows-spanned", 1);
    var content = new CellFlow();
    story.cell(content);
    var text = content.text();
    for (int i = 0; i < times; i++) {
      draft.place(column + i, columns, rows, text, i == 0 ? content.nested() : List.of());
    }
  }
}
