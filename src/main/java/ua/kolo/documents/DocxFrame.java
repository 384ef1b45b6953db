package ua.kolo.documents;

import java.util.Locale;

/// The parts of a Word file around its text: types, relations, styles, the line under the pages.
final class DocxFrame {
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String CORE =
      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
  private static final String CORE_TYPE =
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final int APPROVAL_WIDTH = 75;
  private final Sheet sheet;
  private final Paper paper;

  DocxFrame(Sheet sheet, Paper paper) {
    this.sheet = sheet;
    this.paper = paper;
  }

  /// The style of a paragraph; headings keep Word's own name and so show in its outline.
  static String id(Sheet.Style style) {
    return switch (style) {
      case TITLE -> "Title";
      case HEADING -> "Heading1";
      case APPROVAL, BODY, UNIT, NOTE, SIGNATURE -> {
        var name = style.name();
        yield name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
      }
    };
  }

  Markup contentTypes() {
    var xml = Markup.xml();
    xml.open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
    xml.empty(
        "Default",
        "Extension",
        "rels",
        "ContentType",
        "application/vnd.openxmlformats-package.relationships+xml");
    xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
    override(xml, "/word/document.xml", TYPE + "document.main+xml");
    override(xml, "/word/styles.xml", TYPE + "styles+xml");
    override(xml, "/word/footer1.xml", TYPE + "footer+xml");
    override(
        xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    return xml;
  }

  private static void override(Markup xml, String part, String type) {
    xml.empty("Override", "PartName", part, "ContentType", type);
  }

  Markup relations() {
    var xml = Markup.xml().open("Relationships", "xmlns", PACKAGE);
    relation(xml, "document", OFFICE + "officeDocument", "word/document.xml");
    return relation(xml, "properties", CORE_TYPE, "docProps/core.xml");
  }

  Markup documentRelations() {
    var xml = Markup.xml().open("Relationships", "xmlns", PACKAGE);
    relation(xml, "styles", OFFICE + "styles", "styles.xml");
    return relation(xml, "footer", OFFICE + "footer", "footer1.xml");
  }

  private static Markup relation(Markup xml, String id, String type, String target) {
    return xml.empty("Relationship", "Id", id, "Type", type, "Target", target);
  }

  Markup properties() {
    var xml = Markup.xml();
    xml.open("cp:coreProperties", "xmlns:cp", CORE, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    return xml.element("dc:title", sheet.title()).element("dc:language", "uk");
  }

  Markup styles() {
    var xml = Markup.xml().open("w:styles", "xmlns:w", WORD);
    xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
    xml.empty("w:rFonts", "w:ascii", Paper.FONT, "w:hAnsi", Paper.FONT, "w:cs", Paper.FONT);
    xml.empty("w:sz", "w:val", "24").empty("w:lang", "w:val", "uk-UA").close().close();
    xml.empty("w:pPrDefault").close();
    xml.open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal");
    xml.empty("w:name", "w:val", "Normal").close();
    for (var style : Sheet.Style.values()) {
      style(xml, style);
    }
    small(xml, "TableText", "Table Text", 0);
    small(xml, "AfterTable", "After Table", 6);
    return xml;
  }

  private void style(Markup xml, Sheet.Style style) {
    xml.open("w:style", "w:type", "paragraph", "w:styleId", id(style));
    var name = style == Sheet.Style.HEADING ? "heading 1" : id(style);
    xml.empty("w:name", "w:val", name).empty("w:basedOn", "w:val", "Normal");
    xml.open("w:pPr");
    paragraph(xml, style);
    xml.close().open("w:rPr");
    if (style == Sheet.Style.TITLE || style == Sheet.Style.HEADING) {
      xml.empty("w:b");
    }
    xml.empty("w:sz", "w:val", String.valueOf(Math.round(Paper.points(style) * 2))).close().close();
  }

  private void paragraph(Markup xml, Sheet.Style style) {
    switch (style) {
      case TITLE -> spaced(xml, true, 200, 200).empty("w:jc", "w:val", "center");
      case HEADING -> {
        spaced(xml, true, 160, 80).empty("w:jc", "w:val", "center");
        xml.empty("w:outlineLvl", "w:val", "0");
      }
      case APPROVAL -> {
        var left = Paper.twips(paper.text() - APPROVAL_WIDTH);
        spaced(xml, false, 0, 0).empty("w:ind", "w:left", String.valueOf(left));
      }
      case UNIT -> spaced(xml, true, 0, 40).empty("w:jc", "w:val", "right");
      case BODY -> spaced(xml, false, 0, 80).empty("w:jc", "w:val", "both");
      case NOTE -> spaced(xml, false, 0, 60).empty("w:jc", "w:val", "both");
      case SIGNATURE -> spaced(xml, false, 240, 0);
    }
  }

  private static Markup spaced(Markup xml, boolean keepNext, int before, int after) {
    if (keepNext) {
      xml.empty("w:keepNext");
    }
    return xml.empty(
        "w:spacing", "w:before", String.valueOf(before), "w:after", String.valueOf(after));
  }

  private static void small(Markup xml, String id, String name, int points) {
    xml.open("w:style", "w:type", "paragraph", "w:customStyle", "1", "w:styleId", id);
    xml.empty("w:name", "w:val", name).empty("w:basedOn", "w:val", "Normal");
    xml.open("w:pPr").empty("w:spacing", "w:before", "0", "w:after", "0").close();
    if (points > 0) {
      xml.open("w:rPr").empty("w:sz", "w:val", String.valueOf(2 * points)).close();
    }
    xml.close();
  }

  Markup footer() {
    var xml = Markup.xml().open("w:ftr", "xmlns:w", WORD).open("w:p");
    xml.open("w:pPr").empty("w:jc", "w:val", "center").close();
    for (var piece : Footer.pieces(sheet.footer())) {
      switch (piece) {
        case Footer.PAGE -> field(xml, "PAGE");
        case Footer.PAGES -> field(xml, "NUMPAGES");
        default -> footerText(xml, piece);
      }
    }
    return xml;
  }

  private static void field(Markup xml, String instruction) {
    xml.open("w:fldSimple", "w:instr", instruction);
    footerText(xml, "1");
    xml.close();
  }

  private static void footerText(Markup xml, String text) {
    xml.open("w:r").open("w:rPr").empty("w:sz", "w:val", "18").close();
    xml.element("w:t", text, "xml:space", "preserve").close();
  }
}
