package ua.kolo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxReaderTests {
  private final XSSFWorkbook book = new XSSFWorkbook();

  @Test
  void readsCellsAsTheyAreShown() {
    var sheet = book.createSheet();
    var row = sheet.createRow(0);
    row.createCell(0).setCellValue("two\nlines");
    row.createCell(1).setCellValue(1234.5);
    row.createCell(2).setCellValue(0.25);
    row.createCell(3).setCellFormula("1+1");
    row.getCell(1).setCellStyle(style("#,##0.00"));
    row.getCell(2).setCellStyle(style("0%"));
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();

    assertThat(Made.sketch(Made.table(bytes(book))))
        .isEqualTo("0:two\nlines 1:1\u00a0234,50 2:25% 3:2");
  }

  @Test
  void readsTheDigitsAColumnDoesNotShow() {
    var row = book.createSheet().createRow(0);
    row.createCell(0).setCellValue("Разом");
    row.createCell(1).setCellValue(33.333);
    row.createCell(2).setCellValue(0.1 + 0.2);
    row.getCell(1).setCellStyle(style("#,##0.0"));
    row.getCell(2).setCellStyle(style("#,##0.0"));

    assertThat(Made.sketch(Made.table(bytes(book)))).isEqualTo("0:Разом 1:33,333 2:0,3");
  }

  @Test
  void readsMergedCellsAndLeavesHiddenOnesOut() {
    var sheet = book.createSheet();
    for (int r = 0; r < 4; r++) {
      var row = sheet.createRow(r);
      for (int c = 0; c < 4; c++) {
        row.createCell(c).setCellValue("" + r + c);
      }
    }
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 3));
    sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
    sheet.setColumnHidden(2, true);
    sheet.getRow(2).setZeroHeight(true);
    var hidden = book.createSheet();
    hidden.createRow(0).createCell(0).setCellValue("secret");
    book.setSheetHidden(1, true);

    var blocks = Made.read(bytes(book));

    assertThat(blocks).hasSize(1);
    assertThat(Made.sketch(Made.table(blocks)))
        .isEqualTo("0:00 1:01(2x1) | 0:10(1x2) 1:11 2:13 | 1:31 2:33");
  }

  @Test
  void setsTitlesAndNotesApartFromTheTable() {
    var sheet = book.createSheet();
    sheet.createRow(0).createCell(2).setCellValue("Title");
    for (int r = 2; r < 4; r++) {
      sheet.createRow(r).createCell(1).setCellValue("a");
      sheet.getRow(r).createCell(3).setCellValue("b");
    }
    sheet.createRow(4).createCell(1).setCellValue("banner");
    sheet.createRow(7).createCell(0).setCellValue("Note");

    var blocks = Made.read(bytes(book));

    assertThat(blocks)
        .startsWith(new Block.Paragraph("Title"))
        .endsWith(new Block.Paragraph("Note"));
    assertThat(Made.sketch(Made.table(blocks))).contains(":banner").doesNotContain("Title", "Note");
  }

  @Test
  void readsARealSheetAsItsWordForm() {
    var word = Seeds.largestTable(Seeds.read("seeds-office/004_clean.docx"));
    var sheet = Seeds.largestTable(Seeds.read("seeds-office/004_clean.xlsx"));

    assertThat(Made.words(sheet)).isEqualTo(Made.words(word));
  }

  private XSSFCellStyle style(String format) {
    var style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    return style;
  }

  private static byte[] bytes(Workbook book) {
    var bytes = new ByteArrayOutputStream();
    try (book) {
      book.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
