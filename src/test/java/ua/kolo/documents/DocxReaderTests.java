package ua.kolo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DocxReaderTests {
  @Test
  void buildsARealGridFromSpansAndMerges() {
    var grid =
        table(
            row(
                    "",
                    cell("<w:vMerge w:val='restart'/>", p("a")),
                    cell("<w:gridSpan w:val='2'/>", p("b")))
                + row("", cell("<w:vMerge/>", p("")), cell("", p("c")), cell("", p("d"))));

    assertThat(Made.sketch(grid)).isEqualTo("0:a(1x2) 1:b(2x1) | 1:c 2:d");
    assertThat(grid.width()).isEqualTo(3);
  }

  @Test
  void shiftsCellsByTheColumnsLeftOutBefore() {
    var grid =
        table(
            row("", cell("", p("a")), cell("", p("b")))
                + row("<w:trPr><w:gridBefore w:val='1'/></w:trPr>", cell("", p("c"))));

    assertThat(Made.sketch(grid)).isEqualTo("0:a 1:b | 1:c");
  }

  @Test
  void leavesOutColumnsNoCellBeginsIn() {
    var grid =
        table(
            row(
                    "",
                    cell("<w:gridSpan w:val='3'/>", p("a")),
                    cell("<w:gridSpan w:val='2'/>", p("b")))
                + row(
                    "",
                    cell("<w:gridSpan w:val='3'/>", p("c")),
                    cell("<w:gridSpan w:val='2'/>", p("d"))));

    assertThat(Made.sketch(grid)).isEqualTo("0:a 1:b | 0:c 1:d");
  }

  @Test
  void takesSliversBetweenBordersForNoColumns() {
    var rows =
        row("", cell("<w:gridSpan w:val='2'/>", p("a")), cell("", p("b")))
            + row("", cell("", p("c")), cell("<w:gridSpan w:val='2'/>", p("d")));
    var body =
        "<w:tbl><w:tblGrid><w:gridCol w:w='2000'/><w:gridCol w:w='12'/><w:gridCol w:w='2000'/>"
            + "</w:tblGrid>%s</w:tbl>".formatted(rows);

    assertThat(Made.sketch(Made.table(Made.docx(body)))).isEqualTo("0:a 1:b | 0:c 1:d");
  }

  @Test
  void doesNotMergeWithACellOfAnotherWidthAbove() {
    var grid =
        table(
            row("", cell("<w:vMerge w:val='restart'/>", p("a")), cell("", p("b")))
                + row("", cell("<w:gridSpan w:val='2'/>", p("banner")))
                + row("", cell("<w:vMerge/>", p("c")), cell("", p("d"))));

    assertThat(Made.sketch(grid)).isEqualTo("0:a 1:b | 0:banner(2x1) | 0:c 1:d");
  }

  @Test
  void knowsRepeatedHeadingsAndNewPages() {
    var grid =
        table(
            row("<w:trPr><w:tblHeader/></w:trPr>", cell("", p("head")))
                + row(
                    "",
                    cell("", "<w:p><w:pPr><w:pageBreakBefore/></w:pPr>" + r("next") + "</w:p>")));

    assertThat(grid.rows().get(0).repeated()).isTrue();
    assertThat(grid.rows().get(1).pageBreakBefore()).isTrue();
    assertThat(grid.rows().get(1).cells().getFirst().text()).isEqualTo("next");
  }

  @Test
  void dropsWhatWasDeletedAndKeepsWhatWasInserted() {
    assertThat(
            text(
                r("a")
                    + "<w:del><w:r><w:delText>b</w:delText></w:r></w:del>"
                    + "<w:ins>"
                    + r("c")
                    + "</w:ins>"
                    + "<w:moveFrom>"
                    + r("d")
                    + "</w:moveFrom>"
                    + "<w:moveTo>"
                    + r("e")
                    + "</w:moveTo>"))
        .isEqualTo("ace");
  }

  @Test
  void dropsDeletedRows() {
    var grid =
        table(
            row("<w:trPr><w:del/></w:trPr>", cell("", p("old")))
                + row("<w:trPr><w:ins/></w:trPr>", cell("", p("new"))));

    assertThat(Made.sketch(grid)).isEqualTo("0:new");
  }

  @Test
  void joinsParagraphsWhoseMarkWasDeleted() {
    var deletedMark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>";
    var body = "<w:p>" + deletedMark + r("one ") + "</w:p>" + p("two");

    assertThat(Made.read(Made.docx(body))).containsExactly(new Block.Paragraph("one two"));
  }

  @Test
  void readsContentControlsAtEveryDepth() {
    var inRow = "<w:sdt><w:sdtContent>" + cell("", p("b")) + "</w:sdtContent></w:sdt>";
    var inText = "<w:p><w:sdt><w:sdtPr/><w:sdtContent>" + r("a") + "</w:sdtContent></w:sdt></w:p>";
    var wholeRow =
        "<w:sdt><w:sdtContent>" + row("", cell("", inText), inRow) + "</w:sdtContent></w:sdt>";
    var body = "<w:sdt><w:sdtContent><w:tbl>" + wholeRow + "</w:tbl></w:sdtContent></w:sdt>";

    assertThat(Made.sketch(Made.table(Made.docx(body)))).isEqualTo("0:a 1:b");
  }

  @Test
  void leavesOutTheHintOfAnEmptyContentControl() {
    var hint =
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + r("hint")
            + "</w:sdtContent></w:sdt>";

    assertThat(text(r("a") + hint + r("b"))).isEqualTo("ab");
  }

  @Test
  void keepsNestedTablesApart() {
    var inner = "<w:tbl>" + row("", cell("", p("inner"))) + "</w:tbl>";
    var cell =
        table(row("", cell("", p("outer") + inner + p("")))).rows().getFirst().cells().getFirst();

    assertThat(cell.text()).isEqualTo("outer");
    assertThat(cell.nested()).extracting(Made::sketch).containsExactly("0:inner");
  }

  @Test
  void marksBreaksHyphensAndTabs() {
    assertThat(
            text(
                "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t><w:noBreakHyphen/>"
                    + "<w:t>d</w:t><w:tab/><w:t>e</w:t><w:lastRenderedPageBreak/><w:cr/><w:t>f</w:t></w:r>"))
        .isEqualTo("a\u000bb\u00adc\u2011d\te\u000bf");
  }

  @Test
  void endsThePageBetweenParagraphs() {
    var body = "<w:p>" + r("a") + "<w:r><w:br w:type='page'/></w:r>" + r("b") + "</w:p>";

    assertThat(Made.read(Made.docx(body)))
        .containsExactly(new Block.Paragraph("a"), new Block.PageBreak(), new Block.Paragraph("b"));
  }

  @Test
  void dropsHiddenText() {
    assertThat(text(r("a") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r>")).isEqualTo("a");
  }

  @Test
  void readsATextBoxOnce() {
    var box = "<w:txbxContent>" + p("in the box") + "</w:txbxContent>";
    var both =
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing>"
            + box
            + "</w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict>"
            + box
            + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>";

    assertThat(Made.read(Made.docx("<w:p>" + r("text") + both + "</w:p>")))
        .containsExactly(new Block.Paragraph("text"), new Block.Paragraph("in the box"));
  }

  @Test
  void writesOutAutomaticNumbers() {
    var numbering =
        "<w:numbering W><w:abstractNum w:abstractNumId='7'>"
            + level(0, "decimal", "%1.")
            + level(1, "decimal", "%1.%2)")
            + level(2, "russianLower", "%3)")
            + "</w:abstractNum><w:num w:numId='3'><w:abstractNumId w:val='7'/></w:num></w:numbering>";
    var body =
        item(0, "a") + item(1, "b") + item(1, "c") + item(2, "d") + item(0, "e") + item(1, "");

    assertThat(Made.read(Made.docx(body, Map.of("numbering", numbering))))
        .extracting(block -> ((Block.Paragraph) block).text())
        .containsExactly("1. a", "1.1) b", "1.2) c", "а) d", "2. e", "2.1)");
  }

  @Test
  void numbersByStyleAndLeavesBulletsOut() {
    var numbering =
        "<w:numbering W><w:abstractNum w:abstractNumId='1'>"
            + level(0, "upperRoman", "%1.")
            + "</w:abstractNum><w:abstractNum w:abstractNumId='2'>"
            + level(0, "bullet", "\uf0b7")
            + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>"
            + "<w:num w:numId='2'><w:abstractNumId w:val='2'/></w:num></w:numbering>";
    var styles =
        "<w:styles W><w:style w:styleId='S'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"
            + "</w:style><w:style w:styleId='T'><w:basedOn w:val='S'/></w:style></w:styles>";
    var body =
        "<w:p><w:pPr><w:pStyle w:val='T'/></w:pPr>"
            + r("a")
            + "</w:p>"
            + "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='2'/></w:numPr></w:pPr>"
            + r("b")
            + "</w:p>";

    assertThat(Made.read(Made.docx(body, Map.of("numbering", numbering, "styles", styles))))
        .containsExactly(new Block.Paragraph("I. a"), new Block.Paragraph("b"));
  }

  @Test
  void appendsFootnotes() {
    var notes =
        "<w:footnotes W><w:footnote w:type='separator'>"
            + p("---")
            + "</w:footnote><w:footnote>"
            + p("note")
            + "</w:footnote></w:footnotes>";

    assertThat(Made.read(Made.docx(p("text"), Map.of("footnotes", notes))))
        .containsExactly(new Block.Paragraph("text"), new Block.Paragraph("note"));
  }

  @Test
  void readsTheTwelveColumnsOfARealTable() {
    var grid = Seeds.largestTable(Seeds.read("seeds-office/004_clean.docx"));

    assertThat(grid.width()).isEqualTo(12);
    assertThat(grid.rows()).hasSize(53);
    assertThat(grid.rows().getFirst().repeated()).isTrue();
    assertThat(grid.rows().getFirst().cells())
        .extracting(Grid.Cell::columnSpan)
        .containsExactly(1, 1, 1, 1, 1, 6, 1);
    assertThat(grid.matrix()[8]).doesNotContainNull();
    assertThat(grid.matrix()[8][0]).isSameAs(grid.matrix()[4][0]);
  }

  private static String text(String runs) {
    return Made.paragraph(Made.docx("<w:p>" + runs + "</w:p>"));
  }

  private static Grid table(String rows) {
    return Made.table(Made.docx("<w:tbl><w:tblPr/><w:tblGrid/>" + rows + "</w:tbl>"));
  }

  private static String row(String properties, String... cells) {
    return "<w:tr>" + properties + String.join("", cells) + "</w:tr>";
  }

  private static String cell(String properties, String content) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
  }

  private static String p(String text) {
    return "<w:p>" + r(text) + "</w:p>";
  }

  private static String r(String text) {
    return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
  }

  private static String item(int level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val='%d'/><w:numId w:val='3'/></w:numPr></w:pPr>%s</w:p>"
        .formatted(level, r(text));
  }

  private static String level(int number, String format, String text) {
    return "<w:lvl w:ilvl='%d'><w:start w:val='1'/><w:numFmt w:val='%s'/><w:lvlText w:val='%s'/></w:lvl>"
        .formatted(number, format, text);
  }
}
