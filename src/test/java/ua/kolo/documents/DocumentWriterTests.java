package ua.kolo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentWriterTests {
  private final DocumentWriter writer = new DocumentWriter();

  @ParameterizedTest
  @EnumSource(
      value = OutputFormat.class,
      names = {"DOCX", "ODT", "HTML"})
  void writesTheSameBytesForTheSameSheet(OutputFormat format) {
    var first = writer.write(SampleSheet.landscape(), format);
    assertThat(writer.write(SampleSheet.landscape(), format)).isEqualTo(first);
  }

  @Test
  void wordReadsMergedCellsRepeatedHeaderRowsAndAPageThatLies() throws IOException {
    var bytes = writer.write(SampleSheet.landscape(), OutputFormat.DOCX);
    try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      var table = document.getTables().getFirst();
      assertThat(table.getRows()).hasSize(44);
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(1).isRepeatHeader()).isTrue();
      assertThat(table.getRow(2).isRepeatHeader()).isFalse();
      assertThat(table.getRow(5).isCantSplitRow()).isTrue();
      assertThat(table.getRow(2).getTableCells()).hasSize(1);
      assertThat(table.getRow(2).getCell(0).getCTTc().getTcPr().getGridSpan().getVal())
          .isEqualTo(4);
      assertThat(table.getRow(3).getCell(0).getParagraphs()).hasSize(2);
      assertThat(table.getRow(4).getCell(0).getCTTc().getTcPr().isSetVMerge()).isTrue();
      assertThat(table.getRow(3).getCell(3).getText()).isEqualTo(SampleSheet.SUM);
      var page = document.getDocument().getBody().getSectPr().getPgSz();
      assertThat(page.getW()).hasToString("16838");
      assertThat(document.getFooterList().getFirst().getText()).startsWith("стор. ");
      var properties = document.getProperties().getCoreProperties();
      assertThat(properties.getTitle()).isEqualTo("Тепла оселя");
      assertThat(properties.getCreator()).isNull();
    }
  }

  @Test
  void aSpreadsheetAddsAmountsUpAndShowsThemAsPrinted() throws IOException {
    var bytes = writer.write(SampleSheet.landscape(), OutputFormat.XLSX);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var page = book.getSheetAt(0);
      var row = page.getRow(6);
      assertThat(row.getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(1234.5);
      var shown = new DataFormatter(Locale.of("uk", "UA")).formatCellValue(row.getCell(3));
      assertThat(shown).isEqualTo(SampleSheet.SUM);
      assertThat(page.getRow(7).getCell(2).getStringCellValue()).isEqualTo("-");
      assertThat(page.getRepeatingRows().formatAsString()).isEqualTo("4:5");
      assertThat(page.getPrintSetup().getLandscape()).isTrue();
    }
  }

  @Test
  void openDocumentNamesItsTypeFirstAndCoversMergedCells() throws IOException {
    var bytes = writer.write(SampleSheet.landscape(), OutputFormat.ODT);
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      assertThat(zip.getNextEntry().getName()).isEqualTo("mimetype");
      assertThat(zip.getNextEntry().getName()).isEqualTo("content.xml");
      var content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(content).contains("table:number-rows-spanned=\"40\"");
      assertThat(content.split("<table:covered-table-cell/>", -1)).hasSize(1 + 3 + 3 + 39 + 1);
      assertThat(content).contains("перший <text:s/>захід").contains("<text:line-break/>");
    }
  }

  @Test
  void paperRepeatsTheHeaderAndNumbersThePages() throws IOException {
    var bytes = writer.write(SampleSheet.landscape(), OutputFormat.PDF);
    try (var document = Loader.loadPDF(bytes)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
      var stripper = new PDFTextStripper();
      stripper.setStartPage(2);
      stripper.setEndPage(2);
      assertThat(stripper.getText(document)).contains("Обсяги, тис. грн").contains("стор. 2 з");
      var all = new PDFTextStripper().getText(document);
      assertThat(all).contains("ціна 5 ₴").contains("Примітка <під> таблицею");
      assertThat(document.getDocumentInformation().getAuthor()).isNull();
    }
  }

  @Test
  void leavesOutSignsNoOfficeFileCanHold() throws IOException {
    var sheet = SampleSheet.landscape();
    var strange =
        new Sheet(
            "а\u0000б",
            false,
            "{0}",
            List.of(new Sheet.Text(Sheet.Style.BODY, "в\u0001г"), sheet.parts().get(3)));
    var bytes = writer.write(strange, OutputFormat.DOCX);
    try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("вг");
    }
    assertThat(writer.write(strange, OutputFormat.PDF)).isNotEmpty();
    assertThat(writer.write(strange, OutputFormat.XLSX)).isNotEmpty();
  }
}
