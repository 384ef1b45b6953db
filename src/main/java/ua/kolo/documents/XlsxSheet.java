package ua.kolo.documents;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/// One sheet of an Excel workbook.
final class XlsxSheet {
  private final Xml xml;
  private final XlsxReader workbook;
  private final SheetDraft draft;
  private final XlsxSums sums = new XlsxSums();
  private int row = -1;
  private int column;
  private boolean hiddenByDefault;

  XlsxSheet(Xml xml, XlsxReader workbook, Budget budget) {
    this.xml = xml;
    this.workbook = workbook;
    draft = new SheetDraft(budget);
  }

  void read(Flow flow) {
    xml.children(this::part);
    sums();
    draft.into(flow);
  }

  /// A program that writes sheets need not reckon them.
  private void sums() {
    sums.open()
        .forEach(
            (place, open) -> {
              var value = sums.of(place);
              if (value != null) {
                draft.cell(
                    place.getRow(),
                    place.getCol(),
                    workbook.number(value.toPlainString(), open.style()));
              }
            });
  }

  private void part(String name) {
    switch (name) {
      case "sheetFormatPr" -> hiddenByDefault = isOn("zeroHeight");
      case "cols" -> xml.children(_ -> columns());
      case "sheetData" -> xml.children(_ -> row());
      case "mergeCells" -> xml.children(_ -> merge());
      default -> {}
    }
  }

  private void columns() {
    int first = xml.number("min", 1);
    if (isOn("hidden") && first > 0) {
      draft.hideColumns(first - 1, xml.number("max", first) - first + 1);
    }
  }

  private void row() {
    row = xml.number("r", row + 2) - 1;
    column = -1;
    if (row < 0) {
      return;
    }
    if (isOn("hidden") || (hiddenByDefault && xml.attribute("hidden") == null)) {
      draft.hideRow(row);
    }
    xml.children(_ -> cell());
  }

  private void cell() {
    var place = xml.attribute("r");
    column = place == null ? column + 1 : new CellReference(place).getCol();
    var type = xml.attribute("t", "n");
    var style = xml.attribute("s");
    var formula = new String[] {""};
    xml.children(
        name -> {
          switch (name) {
            case "is" -> draft.cell(row, column, XlsxReader.text(xml));
            case "f" -> formula[0] = xml.text();
            case "v" -> {
              formula[0] = "";
              value(type, xml.text(), style);
            }
            default -> {}
          }
        });
    if (!formula[0].isEmpty()) {
      sums.formula(row, column, formula[0], style);
    }
  }

  private void value(String type, String text, @Nullable String style) {
    if (type.equals("n")) {
      sums.value(row, column, text);
    }
    draft.cell(row, column, shown(type, text, style));
  }

  private String shown(String type, String value, @Nullable String style) {
    return switch (type) {
      case "s" -> workbook.shared(value);
      case "n" -> workbook.number(value, style);
      case "b" -> value.equals("1") ? "так" : "ні";
      default -> value;
    };
  }

  private void merge() {
    var area = CellRangeAddress.valueOf(xml.attribute("ref", "A1"));
    int rows = area.getLastRow() - area.getFirstRow() + 1;
    int columns = area.getLastColumn() - area.getFirstColumn() + 1;
    draft.merge(area.getFirstRow(), area.getFirstColumn(), rows, columns);
  }

  private boolean isOn(String attribute) {
    var value = xml.attribute(attribute, "0");
    return value.equals("1") || value.equals("true");
  }
}
