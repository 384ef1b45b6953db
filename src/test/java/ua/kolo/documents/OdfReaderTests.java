package ua.kolo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class OdfReaderTests {
  @Test
  void readsSpansAndRepeatedHeadings() {
    var table =
        "<table><table-header-rows>"
            + row(
                cell("number-columns-spanned='2'", "a")
                    + "<covered-table-cell/>"
                    + cell("number-rows-spanned='2'", "b"))
            + "</table-header-rows>"
            + row(cell("number-columns-repeated='2'", "c") + "<covered-table-cell/>")
            + "</table>";

    var grid = Made.table(text("", table));

    assertThat(Made.sketch(grid)).isEqualTo("0:a(2x1) 2:b(1x2) | 0:c 1:c");
    assertThat(grid.rows()).extracting(Grid.Row::repeated).containsExactly(true, false);
  }

  @Test
  void marksBlanksTabsAndLineBreaks() {
    assertThat(
            Made.paragraph(
                text(
                    "",
                    "<p>a  \n b<s c='2'/>c<tab/>d<line-break/><span>e</span><soft-page-break/>f</p>")))
        .isEqualTo("a b  c\td\u000bef");
  }

  @Test
  void dropsDeletedTextNotesToOneselfAndHiddenParts() {
    var styles = "<style name='H' family='text'><text-properties display='none'/></style>";
    var body =
        "<tracked-changes><changed-region><deletion><p>gone</p></deletion></changed-region></tracked-changes>"
            + "<p>a<change-start/>b<change-end/><span style-name='H'>hidden</span><annotation><p>note</p></annotation></p>"
            + "<section display='none'><p>hidden</p></section>";

    assertThat(Made.read(text(styles, body))).containsExactly(new Block.Paragraph("ab"));
  }

  @Test
  void writesOutListNumbersThatGoOn() {
    var styles =
        "<list-style name='L'><list-level-style-number level='1' num-format='1' num-suffix='.'/>"
            + "<list-level-style-number level='2' num-format='а, б, .., аа, аб, ... (uk)' num-suffix=')'/></list-style>";
    var body =
        "<list style-name='L'><list-item><p>a</p><p>more</p><list><list-item><p>b</p></list-item></list></list-item></list>"
            + "<p>between</p><list style-name='L' continue-numbering='true'><list-item><p>c</p></list-item></list>";

    assertThat(Made.read(text(styles, body)))
        .extracting(block -> ((Block.Paragraph) block).text())
        .containsExactly("1. a", "more", "а) b", "between", "2. c");
  }

  @Test
  void beginsAPageWhereTheStyleSaysSo() {
    var styles =
        "<style name='P' family='paragraph'><paragraph-properties break-before='page'/></style>";

    assertThat(Made.read(text(styles, "<p>a</p><p style-name='P'>b</p>")))
        .containsExactly(new Block.Paragraph("a"), new Block.PageBreak(), new Block.Paragraph("b"));
  }

  @Test
  void readsFootnotesAndTextBoxesAfterTheirParagraph() {
    var body =
        "<p>a<note><note-citation>1</note-citation><note-body><p>note</p></note-body></note>"
            + "<frame><text-box><p>box</p></text-box></frame>b</p>";

    assertThat(Made.read(text("", body)))
        .containsExactly(
            new Block.Paragraph("ab"), new Block.Paragraph("box"), new Block.Paragraph("note"));
  }

  @Test
  void readsOnlyWhatASheetShows() {
    var styles = "<style name='H' family='table'><table-properties display='false'/></style>";
    var sheets =
        "<table style-name='H'>"
            + row(cell("", "secret"))
            + "</table>"
            + "<table><table-column/><table-column visibility='collapse'/><table-column number-columns-repeated='1022'/>"
            + row(
                cell("number-columns-spanned='3'", "Title")
                    + "<covered-table-cell number-columns-repeated='2'/>")
            + row(cell("", "a") + cell("", "x") + cell("", "b"))
            + "<table-row visibility='filter'>"
            + cell("", "filtered")
            + "</table-row>"
            + "<table-row number-rows-repeated='1000'><table-cell number-columns-repeated='1024'/></table-row>"
            + row(
                cell("", "c")
                    + cell("", "y")
                    + cell("value-type='float' value='1500.5'", "1,500.50"))
            + "<table-row number-rows-repeated='1047000'><table-cell number-columns-repeated='16384'/></table-row></table>";

    var blocks = Made.read(sheet(styles, sheets));

    assertThat(blocks).startsWith(new Block.Paragraph("Title"));
    assertThat(Made.sketch(Made.table(blocks))).isEqualTo("0:a 1:b | 0: 1: | 0:c 1:1500,50");
  }

  @Test
  void readsRealDocumentsAsTheirWordForm() {
    var word = Seeds.largestTable(Seeds.read("seeds-office/003_clean.docx"));
    var text = Seeds.largestTable(Seeds.read("seeds-office/003_clean.odt"));

    assertThat(Made.words(text)).isEqualTo(Made.words(word));
  }

  @Test
  void readsARealSheetAsItsWordForm() {
    var word = Seeds.largestTable(Seeds.read("seeds-office/004_clean.docx"));
    var sheet = Seeds.largestTable(Seeds.read("seeds-office/004_clean.ods"));

    assertThat(Made.words(sheet)).isEqualTo(Made.words(word));
  }

  private static String row(String cells) {
    return "<table-row>" + cells + "</table-row>";
  }

  private static String cell(String attributes, String text) {
    return "<table-cell " + attributes + "><p>" + text + "</p></table-cell>";
  }

  private static byte[] text(String styles, String body) {
    return odf("text", styles, "<text>" + body + "</text>");
  }

  private static byte[] sheet(String styles, String body) {
    return odf("spreadsheet", styles, "<spreadsheet>" + body + "</spreadsheet>");
  }

  private static byte[] odf(String kind, String styles, String body) {
    var parts = new LinkedHashMap<String, String>();
    parts.put("mimetype", "application/vnd.oasis.opendocument." + kind);
    parts.put(
        "content.xml",
        "<document-content><automatic-styles>"
            + styles
            + "</automatic-styles><body>"
            + body
            + "</body></document-content>");
    return Made.zip(parts);
  }
}
