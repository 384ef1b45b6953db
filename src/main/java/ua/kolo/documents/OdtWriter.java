package ua.kolo.documents;

import java.util.ArrayList;
import java.util.List;

/// OpenDocument text: merged and covered cells, header rows, a page that lies or stands.
final class OdtWriter {
  private final Sheet sheet;
  private final Paper paper;
  private final Markup xml = Markup.xml();

  OdtWriter(Sheet sheet) {
    this.sheet = sheet;
    this.paper = Paper.of(sheet);
  }

  byte[] write() {
    var frame = new OdtFrame(sheet, paper);
    var parcel = new Parcel().type(OdtFrame.MEDIA_TYPE);
    parcel.add("content.xml", content());
    parcel.add("styles.xml", frame.styles());
    parcel.add("meta.xml", frame.meta());
    parcel.add("META-INF/manifest.xml", frame.manifest());
    return parcel.closed();
  }

  private Markup content() {
    OdtFrame.root(xml, "office:document-content");
    xml.open("office:automatic-styles");
    var tables = tables();
    for (int t = 0; t < tables.size(); t++) {
      new OdtTableStyles(xml, "T" + t, tables.get(t), paper).write();
    }
    xml.close().open("office:body").open("office:text");
    for (var part : sheet.parts()) {
      switch (part) {
        case Sheet.Text text -> paragraph(text.text(), OdtFrame.name(text.style()));
        case Sheet.Table table -> table(table, "T" + tables.indexOf(table));
      }
    }
    return xml;
  }

  private List<Sheet.Table> tables() {
    var tables = new ArrayList<Sheet.Table>();
    for (var part : sheet.parts()) {
      if (part instanceof Sheet.Table table) {
        tables.add(table);
      }
    }
    return tables;
  }

  private void paragraph(String text, String style) {
    xml.open("text:p", "text:style-name", style);
    var lines = text.split("[\n\u000B]", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        xml.empty("text:line-break");
      }
      spaced(lines[i]);
    }
    xml.close();
  }

  /// Runs of spaces are an element of their own, else readers fold them.
  private void spaced(String text) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ' && (i == 0 || text.charAt(i - 1) == ' ')) {
        xml.text(text.substring(from, i)).empty("text:s");
        from = i + 1;
      }
    }
    xml.text(text.substring(from));
  }

  private void table(Sheet.Table table, String name) {
    xml.open("table:table", "table:name", name, "table:style-name", name);
    for (int c = 0; c < table.widths().size(); c++) {
      xml.empty("table:table-column", "table:style-name", name + "c" + c);
    }
    if (table.headerRows() > 0) {
      xml.open("table:table-header-rows");
    }
    for (int r = 0; r < table.rows().size(); r++) {
      row(table, r, name);
      if (r == table.headerRows() - 1) {
        xml.close();
      }
    }
    xml.close();
    paragraph("", "AfterTable");
  }

  private void row(Sheet.Table table, int row, String name) {
    xml.open("table:table-row", "table:style-name", name + "row");
    for (var slot : table.slots(row)) {
      var cell = slot.cell();
      if (slot.begins()) {
        cell(cell, name);
      }
      int covered = slot.begins() ? cell.columnSpan() - 1 : cell.columnSpan();
      for (int i = 0; i < covered; i++) {
        xml.empty("table:covered-table-cell");
      }
    }
    xml.close();
  }

  private void cell(Sheet.Cell cell, String name) {
    var attributes = new ArrayList<String>();
    attributes.addAll(List.of("table:style-name", name + "cell", "office:value-type", "string"));
    if (cell.columnSpan() > 1 || cell.rowSpan() > 1) {
      attributes.addAll(List.of("table:number-columns-spanned", String.valueOf(cell.columnSpan())));
      attributes.addAll(List.of("table:number-rows-spanned", String.valueOf(cell.rowSpan())));
    }
    xml.open("table:table-cell", attributes.toArray(String[]::new));
    var style = name + cell.look().name();
    cell.paragraphs().forEach(text -> paragraph(text, style));
    if (cell.paragraphs().isEmpty()) {
      xml.empty("text:p", "text:style-name", style);
    }
    xml.close();
  }
}
