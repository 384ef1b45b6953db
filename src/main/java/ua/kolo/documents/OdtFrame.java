package ua.kolo.documents;

import java.util.Locale;

/// The parts of an OpenDocument file around its text: page, styles, the line under the pages.
final class OdtFrame {
  static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";
  private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final int APPROVAL_WIDTH = 75;
  private final Sheet sheet;
  private final Paper paper;

  OdtFrame(Sheet sheet, Paper paper) {
    this.sheet = sheet;
    this.paper = paper;
  }

  /// Opens a root element with the names every part uses.
  static Markup root(Markup xml, String name) {
    return xml.open(
        name,
        "xmlns:office",
        NAMES + "office:1.0",
        "xmlns:style",
        NAMES + "style:1.0",
        "xmlns:text",
        NAMES + "text:1.0",
        "xmlns:table",
        NAMES + "table:1.0",
        "xmlns:fo",
        NAMES + "xsl-fo-compatible:1.0",
        "xmlns:svg",
        NAMES + "svg-compatible:1.0",
        "xmlns:meta",
        NAMES + "meta:1.0",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "office:version",
        "1.3");
  }

  static String name(Sheet.Style style) {
    return style == Sheet.Style.HEADING ? "Heading_20_1" : style.name();
  }

  Markup manifest() {
    var xml = Markup.xml();
    xml.open(
        "manifest:manifest", "xmlns:manifest", NAMES + "manifest:1.0", "manifest:version", "1.3");
    entry(xml, "/", MEDIA_TYPE);
    entry(xml, "content.xml", "text/xml");
    entry(xml, "styles.xml", "text/xml");
    entry(xml, "meta.xml", "text/xml");
    return xml;
  }

  private static void entry(Markup xml, String path, String type) {
    xml.empty("manifest:file-entry", "manifest:full-path", path, "manifest:media-type", type);
  }

  Markup meta() {
    var xml = root(Markup.xml(), "office:document-meta").open("office:meta");
    return xml.element("dc:title", sheet.title()).element("dc:language", "uk-UA");
  }

  Markup styles() {
    var xml = root(Markup.xml(), "office:document-styles");
    xml.open("office:font-face-decls");
    xml.empty(
        "style:font-face", "style:name", Paper.FONT, "svg:font-family", "'" + Paper.FONT + "'");
    xml.close().open("office:styles");
    defaults(xml);
    for (var style : Sheet.Style.values()) {
      style(xml, style);
    }
    small(xml, "TableText", 10);
    small(xml, "AfterTable", 6);
    xml.close().open("office:automatic-styles");
    page(xml);
    xml.close().open("office:master-styles");
    xml.open("style:master-page", "style:name", "Standard", "style:page-layout-name", "page");
    footer(xml);
    return xml;
  }

  private static void defaults(Markup xml) {
    xml.open("style:default-style", "style:family", "paragraph");
    xml.empty(
        "style:text-properties",
        "style:font-name",
        Paper.FONT,
        "fo:font-size",
        "12pt",
        "fo:language",
        "uk",
        "fo:country",
        "UA");
    xml.close();
    xml.empty("style:style", "style:name", "Standard", "style:family", "paragraph");
  }

  private void style(Markup xml, Sheet.Style style) {
    begin(xml, name(style));
    switch (style) {
      case TITLE -> paragraph(xml, "center", 3.5, 3.5, 0, true);
      case HEADING -> paragraph(xml, "center", 3, 1.5, 0, true);
      case APPROVAL -> paragraph(xml, "start", 0, 0, paper.text() - APPROVAL_WIDTH, false);
      case UNIT -> paragraph(xml, "end", 0, 0.7, 0, true);
      case BODY -> paragraph(xml, "justify", 0, 1.4, 0, false);
      case NOTE -> paragraph(xml, "justify", 0, 1, 0, false);
      case SIGNATURE -> paragraph(xml, "start", 4, 0, 0, false);
    }
    boolean bold = style == Sheet.Style.TITLE || style == Sheet.Style.HEADING;
    var size = String.format(Locale.ROOT, "%.1fpt", Paper.points(style));
    var weight = bold ? "bold" : "normal";
    xml.empty("style:text-properties", "fo:font-size", size, "fo:font-weight", weight).close();
  }

  private static void begin(Markup xml, String name) {
    xml.open(
        "style:style",
        "style:name",
        name,
        "style:family",
        "paragraph",
        "style:parent-style-name",
        "Standard");
  }

  private static void paragraph(
      Markup xml, String align, double above, double below, int left, boolean keep) {
    xml.empty(
        "style:paragraph-properties",
        "fo:text-align",
        align,
        "fo:margin-top",
        above + "mm",
        "fo:margin-bottom",
        below + "mm",
        "fo:margin-left",
        left + "mm",
        "fo:keep-with-next",
        keep ? "always" : "auto");
  }

  private static void small(Markup xml, String name, int points) {
    begin(xml, name);
    xml.empty("style:text-properties", "fo:font-size", points + "pt").close();
  }

  private void page(Markup xml) {
    xml.open("style:page-layout", "style:name", "page");
    xml.empty(
        "style:page-layout-properties",
        "fo:page-width",
        paper.width() + "mm",
        "fo:page-height",
        paper.height() + "mm",
        "style:print-orientation",
        paper.landscape() ? "landscape" : "portrait",
        "fo:margin-left",
        Paper.LEFT + "mm",
        "fo:margin-right",
        Paper.RIGHT + "mm",
        "fo:margin-top",
        Paper.TOP + "mm",
        "fo:margin-bottom",
        Paper.BOTTOM / 2 + "mm");
    xml.open("style:footer-style");
    xml.empty(
        "style:header-footer-properties",
        "fo:min-height",
        Paper.BOTTOM / 2 + "mm",
        "fo:margin-top",
        "4mm");
    xml.close().close();
    begin(xml, "footer");
    xml.empty("style:paragraph-properties", "fo:text-align", "center");
    xml.empty("style:text-properties", "fo:font-size", "9pt").close();
  }

  private void footer(Markup xml) {
    xml.open("style:footer").open("text:p", "text:style-name", "footer");
    for (var piece : Footer.pieces(sheet.footer())) {
      switch (piece) {
        case Footer.PAGE -> xml.element("text:page-number", "1", "text:select-page", "current");
        case Footer.PAGES -> xml.element("text:page-count", "1");
        default -> xml.text(piece);
      }
    }
    xml.close().close();
  }
}
