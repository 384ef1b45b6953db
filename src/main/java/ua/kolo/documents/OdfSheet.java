package ua.kolo.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// One sheet of an OpenDocument spreadsheet; repeated rows and cells without text cost nothing.
final class OdfSheet {
  private final Xml xml;
  private final OdfText story;
  private final SheetDraft draft;
  private int row;
  private int column;

  OdfSheet(Xml xml, OdfText story, Budget budget) {
    this.xml = xml;
    this.story = story;
    draft = new SheetDraft(budget);
  }

  void read(Flow flow) {
    xml.children(this::part);
    draft.into(flow);
  }

  private void part(String name) {
    switch (name) {
      case "table-columns", "table-column-group", "table-header-columns", "table-rows" ->
          xml.children(this::part);
      case "table-row-group", "table-header-rows" -> xml.children(this::part);
      case "table-column" -> {
        int times = Math.clamp(xml.number("number-columns-repeated", 1), 1, 20_000);
        if (!isVisible()) {
          draft.hideColumns(column, times);
        }
        column += times;
      }
      case "table-row" -> row();
      default -> {}
    }
  }

  private boolean isVisible() {
    return xml.attribute("visibility", "visible").equals("visible");
  }

  private void row() {
    int times = Math.clamp(xml.number("number-rows-repeated", 1), 1, 2_000_000);
    if (isVisible()) {
      column = 0;
      xml.children(name -> cell(name, times));
    }
    row = Math.addExact(row, times);
  }

  private void cell(String name, int rowTimes) {
    int times = Math.clamp(xml.number("number-columns-repeated", 1), 1, 20_000);
    if (name.equals("table-cell")) {
      int columns = xml.number("number-columns-spanned", 1);
      int rows = xml.number("number-rows-spanned", 1);
      var value = xml.attribute("value", "");
      boolean percentage = xml.attribute("value-type", "").equals("percentage");
      var content = new CellFlow();
      story.cell(content);
      var text = percentage ? content.text() : shown(value, content.text());
      if (columns > 1 || rows > 1) {
        draft.merge(row, column, rows, columns);
      }
      for (int y = 0; y < rowTimes && !text.isEmpty(); y++) {
        for (int x = 0; x < times; x++) {
          draft.cell(row + y, column + x, text);
        }
      }
    }
    column += times;
  }

  /// A number as it is shown, but with a comma and without grouping: `32,000.50` means different
  /// things in different languages, its value does not.
  static String shown(String value, String text) {
    if (!value.matches("-?\\d{1,15}(\\.\\d{1,18})?")) {
      return text;
    }
    var number = new BigDecimal(value);
    var digits = text.replaceAll("\\D", "");
    for (int scale = 0; scale <= 6; scale++) {
      var rounded = number.setScale(scale, RoundingMode.HALF_UP).toPlainString();
      if (rounded.replaceAll("\\D", "").equals(digits)) {
        return rounded.replace('.', ',');
      }
    }
    return text.isEmpty() ? value.replace('.', ',') : text;
  }
}
