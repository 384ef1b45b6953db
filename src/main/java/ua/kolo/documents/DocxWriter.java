package ua.kolo.documents;

import java.util.List;

/// Word's format: true merged cells, header rows repeated, rows kept whole, numbered pages.
final class DocxWriter {
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private final Sheet sheet;
  private final Paper paper;
  private final Markup body = Markup.xml();

  DocxWriter(Sheet sheet) {
    this.sheet = sheet;
    this.paper = Paper.of(sheet);
  }

  byte[] write() {
    var frame = new DocxFrame(sheet, paper);
    var parcel = new Parcel();
    parcel.add("[Content_Types].xml", frame.contentTypes());
    parcel.add("_rels/.rels", frame.relations());
    parcel.add("docProps/core.xml", frame.properties());
    parcel.add("word/document.xml", document());
    parcel.add("word/styles.xml", frame.styles());
    parcel.add("word/footer1.xml", frame.footer());
    parcel.add("word/_rels/document.xml.rels", frame.documentRelations());
    return parcel.closed();
  }

  private Markup document() {
    body.open("w:document", "xmlns:w", WORD, "xmlns:r", RELATIONS).open("w:body");
    for (var part : sheet.parts()) {
      switch (part) {
        case Sheet.Text text -> text(text);
        case Sheet.Table table -> table(table);
      }
    }
    section();
    return body;
  }

  private void text(Sheet.Text text) {
    body.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", DocxFrame.id(text.style())).close();
    run(text.text());
    body.close();
  }

  private void run(String text) {
    body.open("w:r");
    var lines = text.split("[\n\u000B]", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        body.empty("w:br");
      }
      body.element("w:t", lines[i], "xml:space", "preserve");
    }
    body.close();
  }

  private void table(Sheet.Table table) {
    int whole = Paper.twips(paper.text());
    var widths = Paper.share(table, whole);
    body.open("w:tbl");
    tableProperties(whole);
    body.open("w:tblGrid");
    widths.forEach(width -> body.empty("w:gridCol", "w:w", String.valueOf(width)));
    body.close();
    for (int r = 0; r < table.rows().size(); r++) {
      row(table, r, widths);
    }
    body.close();
    body.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "AfterTable").close().close();
  }

  private void tableProperties(int width) {
    body.open("w:tblPr").empty("w:tblW", "w:w", String.valueOf(width), "w:type", "dxa");
    body.open("w:tblBorders");
    for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      body.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "000000");
    }
    body.close().empty("w:tblLayout", "w:type", "fixed").open("w:tblCellMar");
    body.empty("w:left", "w:w", "57", "w:type", "dxa");
    body.empty("w:right", "w:w", "57", "w:type", "dxa");
    body.close().close();
  }

  private void row(Sheet.Table table, int row, List<Integer> widths) {
    body.open("w:tr").open("w:trPr").empty("w:cantSplit");
    if (row < table.headerRows()) {
      body.empty("w:tblHeader");
    }
    body.close();
    for (var slot : table.slots(row)) {
      cell(slot, widths, Paper.points(table));
    }
    body.close();
  }

  private void cell(Sheet.Slot slot, List<Integer> widths, double points) {
    var cell = slot.cell();
    int width = 0;
    for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
      width += widths.get(c);
    }
    body.open("w:tc").open("w:tcPr");
    body.empty("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa");
    if (cell.columnSpan() > 1) {
      body.empty("w:gridSpan", "w:val", String.valueOf(cell.columnSpan()));
    }
    if (cell.rowSpan() > 1) {
      body.empty("w:vMerge", "w:val", slot.begins() ? "restart" : "continue");
    }
    if (cell.look() == Sheet.Look.HEADER) {
      body.empty("w:vAlign", "w:val", "center");
    }
    body.close();
    var paragraphs = slot.begins() ? cell.paragraphs() : List.<String>of();
    paragraphs.forEach(text -> cellParagraph(text, cell.look(), points));
    if (paragraphs.isEmpty()) {
      cellParagraph("", cell.look(), points);
    }
    body.close();
  }

  private void cellParagraph(String text, Sheet.Look look, double points) {
    var size = String.valueOf(Math.round(points * 2));
    body.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "TableText");
    if (look == Sheet.Look.BANNER) {
      body.empty("w:keepNext");
    }
    if (look.centred()) {
      body.empty("w:jc", "w:val", "center");
    }
    body.open("w:rPr").empty("w:sz", "w:val", size).close().close();
    if (!text.isEmpty()) {
      body.open("w:r").open("w:rPr");
      if (look.bold()) {
        body.empty("w:b");
      }
      body.empty("w:sz", "w:val", size).close();
      var lines = text.split("\u000B", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          body.empty("w:br");
        }
        body.element("w:t", lines[i], "xml:space", "preserve");
      }
      body.close();
    }
    body.close();
  }

  private void section() {
    body.open("w:sectPr").empty("w:footerReference", "w:type", "default", "r:id", "footer");
    var width = String.valueOf(Paper.twips(paper.width()));
    var height = String.valueOf(Paper.twips(paper.height()));
    if (paper.landscape()) {
      body.empty("w:pgSz", "w:w", width, "w:h", height, "w:orient", "landscape");
    } else {
      body.empty("w:pgSz", "w:w", width, "w:h", height);
    }
    body.empty(
        "w:pgMar",
        "w:top",
        String.valueOf(Paper.twips(Paper.TOP)),
        "w:right",
        String.valueOf(Paper.twips(Paper.RIGHT)),
        "w:bottom",
        String.valueOf(Paper.twips(Paper.BOTTOM)),
        "w:left",
        String.valueOf(Paper.twips(Paper.LEFT)),
        "w:header",
        "567",
        "w:footer",
        "567",
        "w:gutter",
        "0");
    body.close();
  }
}
