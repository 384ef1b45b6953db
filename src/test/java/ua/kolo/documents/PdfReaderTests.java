package ua.kolo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class PdfReaderTests {
  private interface Drawing {
    void on(PDPageContentStream page) throws IOException;
  }

  @Test
  void rebuildsCellsFromTheLinesAroundThem() throws IOException {
    // three columns of 100 points, three rows of 50; the head spans two columns, the first cell two
    // rows
    Drawing table =
        page -> {
          line(page, 100, 700, 400, 700);
          line(page, 200, 650, 400, 650);
          line(page, 200, 600, 400, 600);
          line(page, 100, 550, 400, 550);
          line(page, 100, 550, 100, 700);
          line(page, 200, 550, 200, 700);
          line(page, 300, 550, 300, 650);
          line(page, 400, 550, 400, 700);
          text(page, 105, 680, "A");
          text(page, 205, 680, "B");
          text(page, 205, 630, "C");
          text(page, 305, 630, "D");
          text(page, 205, 580, "E");
        };

    var grid = Made.table(pdf(0, table));

    assertThat(Made.sketch(grid)).isEqualTo("0:A(1x3) 1:B(2x1) | 1:C 2:D | 1:E 2:");
  }

  @Test
  void partsNumbersThatTouchAcrossABorder() throws IOException {
    Drawing tight =
        page -> {
          for (int x : new int[] {100, 160, 220}) {
            line(page, x, 650, x, 700);
          }
          line(page, 100, 650, 220, 650);
          line(page, 100, 700, 220, 700);
          text(page, 160 - 1 - 50.04f, 680, "125 000,00");
          text(page, 161, 680, "98 000,00");
        };

    assertThat(Made.sketch(Made.table(pdf(0, tight)))).isEqualTo("0:125 000,00 1:98 000,00");
  }

  @Test
  void partsWordsThatNearlyTouchOverABorder() throws IOException {
    Drawing tight =
        page -> {
          for (int x : new int[] {100, 160, 220}) {
            line(page, x, 650, x, 700);
          }
          line(page, 100, 650, 220, 650);
          line(page, 100, 700, 220, 700);
          text(page, 161 - 48.36f, 680, "subvention");
          text(page, 162, 680, "village");
        };

    assertThat(Made.sketch(Made.table(pdf(0, tight)))).isEqualTo("0:subvention 1:village");
  }

  @Test
  void sumsUnderOneAnotherInANarrowColumnStayLines() {
    var upper = new PdfText.Line("203,3", 0, 28, 10, 10, 28);
    var lower = new PdfText.Line("364,8", 0, 28, 22, 10, 28);
    var torn = new PdfText.Line("1 250", 0, 28, 10, 10, 5);

    assertThat(PdfText.between(upper, lower, 30)).isEqualTo("\n");
    assertThat(PdfText.between(torn, lower, 30)).isEqualTo(" ");
  }

  @Test
  void tellsLinesThatWereFullFromThoseEndedOnPurpose() throws IOException {
    Drawing cell =
        page -> {
          for (int x : new int[] {100, 200, 300}) {
            line(page, x, 600, x, 700);
          }
          line(page, 100, 600, 300, 600);
          line(page, 100, 700, 300, 700);
          text(page, 104, 685, "department of edu-");
          text(page, 104, 673, "cation and sports;");
          text(page, 104, 661, "police");
          text(page, 104, 649, "service");
        };

    var text = Made.table(pdf(0, cell)).rows().getFirst().cells().getFirst().text();

    assertThat(text).isEqualTo("department of edu-\u000bcation and sports; police\nservice");
  }

  @Test
  void readsTurnedPages() throws IOException {
    // on a page turned by a quarter, text runs upwards
    Drawing upwards =
        page -> {
          page.beginText();
          page.setFont(new PDType1Font(FontName.HELVETICA), 10);
          page.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 100, 100));
          page.showText("along the long side");
          page.endText();
        };

    assertThat(Made.read(pdf(90, upwards)))
        .containsExactly(new Block.Paragraph("along the long side"));
  }

  @Test
  void setsPagesApartAndLeavesTheirNumbersOut() throws IOException {
    Drawing first =
        page -> {
          text(page, 300, 820, "2");
          text(page, 100, 700, "first");
        };

    assertThat(Made.read(pdf(0, first, page -> text(page, 100, 700, "second"))))
        .containsExactly(
            new Block.Paragraph("first"), new Block.PageBreak(), new Block.Paragraph("second"));
  }

  @Test
  void findsColumnsWithoutAnyLines() throws IOException {
    Drawing columns =
        page -> {
          text(page, 100, 700, "No");
          text(page, 150, 700, "What");
          text(page, 300, 700, "Who");
          for (int i = 0; i < 4; i++) {
            text(page, 100, 670 - 40 * i, (i + 1) + ".");
            text(page, 150, 670 - 40 * i, "do the");
            text(page, 150, 658 - 40 * i, "work");
            text(page, 300, 670 - 40 * i, "police");
          }
        };

    assertThat(Made.sketch(Made.table(pdf(0, columns))))
        .startsWith("0:No 1:What 2:Who | 0:1. 1:do the work 2:police | 0:2. 1:do the work");
  }

  @Test
  void readsEveryWordOfARealDocument() {
    var words = words(Seeds.read("seeds-office/004_clean.pdf"));

    assertThat(words).containsAll(words(Seeds.read("seeds-office/004_clean.docx")));
  }

  @Test
  void findsTheColumnsOfARealTableOnEveryPage() {
    var document = Seeds.read("seeds-office/004_clean.pdf");

    assertThat(document.blocks())
        .filteredOn(Block.Table.class::isInstance)
        .hasSize(9)
        .allMatch(block -> block instanceof Block.Table(var grid) && grid.width() == 12);
  }

  private static Set<String> words(SourceDocument document) {
    var words = new TreeSet<String>();
    for (var block : document.blocks()) {
      if (block instanceof Block.Table(var grid)) {
        for (var cell : grid.rows().stream().flatMap(row -> row.cells().stream()).toList()) {
          var text = cell.text().replaceAll("-\\s+", "-");
          words.addAll(List.of(text.split("[\\s\\u00a0]+", -1)));
        }
      }
    }
    return words;
  }

  private static byte[] pdf(int rotation, Drawing... pages) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      for (var drawing : pages) {
        var page = new PDPage(PDRectangle.A4);
        page.setRotation(rotation);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          drawing.on(content);
        }
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static void line(PDPageContentStream page, float x1, float y1, float x2, float y2)
      throws IOException {
    page.moveTo(x1, y1);
    page.lineTo(x2, y2);
    page.stroke();
  }

  private static void text(PDPageContentStream page, float x, float y, String text)
      throws IOException {
    page.beginText();
    page.setFont(new PDType1Font(FontName.HELVETICA), 10);
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
  }

  @Test
  void aNumberWiderThanItsColumnIsPutTogether() {
    assertThat(inNarrowColumn("1250", ",5")).isEqualTo("1250,5");
    assertThat(inNarrowColumn("12", "3,5")).isEqualTo("123,5");
    assertThat(inNarrowColumn("202", "6")).isEqualTo("2026");
    assertThat(inNarrowColumn("12,5", "3,5")).isEqualTo("12,5\n3,5");
    assertThat(inNarrowColumn("12", "15")).isEqualTo("12 15");
  }

  /// Two lines at ten points, each figure five wide, in a column as wide as the first of them.
  private static String inNarrowColumn(String upper, String lower) {
    double width = 5.0 * upper.length();
    return PdfText.paragraphs(
        List.of(
            new PdfText.Line(upper, 0, width, 10, 10, width),
            new PdfText.Line(lower, 0, 5.0 * lower.length(), 22, 10, 5.0 * lower.length())),
        width);
  }
}
