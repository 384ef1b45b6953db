package ua.kolo.documents;

import java.util.Locale;

/// The styles of one table: its columns, rows, cells and the words in them.
record OdtTableStyles(Markup xml, String name, Sheet.Table table, Paper paper) {
  private static final int MICROMETRES = 1000;

  void write() {
    var whole = paper.text() + "mm";
    xml.open("style:style", "style:name", name, "style:family", "table");
    xml.empty(
        "style:table-properties",
        "style:width",
        whole,
        "table:align",
        "left",
        "table:border-model",
        "collapsing");
    xml.close();
    columns();
    xml.open("style:style", "style:name", name + "row", "style:family", "table-row");
    xml.empty("style:table-row-properties", "fo:keep-together", "always").close();
    xml.open("style:style", "style:name", name + "cell", "style:family", "table-cell");
    xml.empty(
        "style:table-cell-properties",
        "fo:border",
        "0.5pt solid #000000",
        "fo:padding-left",
        "1mm",
        "fo:padding-right",
        "1mm",
        "fo:padding-top",
        "0mm",
        "fo:padding-bottom",
        "0mm");
    xml.close();
    for (var look : Sheet.Look.values()) {
      words(look);
    }
  }

  private void columns() {
    var widths = Paper.share(table, paper.text() * MICROMETRES);
    for (int c = 0; c < widths.size(); c++) {
      xml.open("style:style", "style:name", name + "c" + c, "style:family", "table-column");
      xml.empty("style:table-column-properties", "style:column-width", millimetres(widths.get(c)));
      xml.close();
    }
  }

  private static String millimetres(int micrometres) {
    return String.format(Locale.ROOT, "%.3fmm", micrometres / (double) MICROMETRES);
  }

  private void words(Sheet.Look look) {
    xml.open(
        "style:style",
        "style:name",
        name + look.name(),
        "style:family",
        "paragraph",
        "style:parent-style-name",
        "TableText");
    xml.empty(
        "style:paragraph-properties",
        "fo:text-align",
        look.centred() ? "center" : "start",
        "fo:keep-with-next",
        look == Sheet.Look.BANNER ? "always" : "auto");
    var size = String.format(Locale.ROOT, "%.1fpt", Paper.points(table));
    var weight = look.bold() ? "bold" : "normal";
    xml.empty("style:text-properties", "fo:font-size", size, "fo:font-weight", weight);
    xml.close();
  }
}
