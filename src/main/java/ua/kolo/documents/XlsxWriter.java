package ua.kolo.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.RegionUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A workbook of one page: merged cells, amounts as numbers, header rows repeated in print.
final class XlsxWriter {
  private final Sheet sheet;
  private final XSSFWorkbook book = new XSSFWorkbook();
  private final XlsxStyles styles = new XlsxStyles(book);
  private int next;

  XlsxWriter(Sheet sheet) {
    this.sheet = sheet;
  }

  byte[] write() {
    var bytes = new ByteArrayOutputStream();
    try (book) {
      fill();
      book.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void fill() {
    var page = book.createSheet();
    var widths = XlsxPage.widths(sheet);
    new XlsxPage(sheet, page).setUp(widths);
    for (var part : sheet.parts()) {
      switch (part) {
        case Sheet.Text text -> text(page, text, widths);
        case Sheet.Table table -> table(page, table, widths);
      }
    }
  }

  private void text(XSSFSheet page, Sheet.Text text, List<Integer> widths) {
    var row = page.createRow(next++);
    int last = widths.size() - 1;
    int first = text.style() == Sheet.Style.APPROVAL ? XlsxPage.approvalColumn(widths) : 0;
    var cell = row.createCell(first);
    cell.setCellValue(text.text());
    cell.setCellStyle(styles.of(text.style()));
    if (last > first) {
      page.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
    }
    var heights = new RowHeights(widths, Paper.points(text.style()));
    row.setHeightInPoints(heights.of(text.text(), first, last));
  }

  private void table(XSSFSheet page, Sheet.Table table, List<Integer> widths) {
    int top = next;
    var heights = new RowHeights(widths, Paper.points(table)).of(table);
    for (int r = 0; r < table.rows().size(); r++) {
      var row = page.createRow(next++);
      row.setHeightInPoints(heights.get(r));
      for (var cell : table.rows().get(r)) {
        cell(page, row, cell, Paper.points(table));
      }
    }
    if (table.headerRows() > 0) {
      page.setRepeatingRows(new CellRangeAddress(top, top + table.headerRows() - 1, -1, -1));
    }
  }

  private void cell(XSSFSheet page, XSSFRow row, Sheet.Cell cell, double points) {
    var target = row.createCell(cell.column());
    var number = cell.look().number() ? XlsxNumber.of(cell.text()) : null;
    target.setCellStyle(styles.of(cell.look(), points, number == null ? null : number.pattern()));
    if (number == null) {
      target.setCellValue(cell.text().replace('\u000B', '\n'));
    } else {
      target.setCellValue(number.value());
    }
    if (cell.columnSpan() > 1 || cell.rowSpan() > 1) {
      merge(page, row.getRowNum(), cell);
    }
  }

  private static void merge(XSSFSheet page, int row, Sheet.Cell cell) {
    var region =
        new CellRangeAddress(
            row, row + cell.rowSpan() - 1, cell.column(), cell.column() + cell.columnSpan() - 1);
    page.addMergedRegion(region);
    RegionUtil.setBorderTop(BorderStyle.THIN, region, page);
    RegionUtil.setBorderBottom(BorderStyle.THIN, region, page);
    RegionUtil.setBorderLeft(BorderStyle.THIN, region, page);
    RegionUtil.setBorderRight(BorderStyle.THIN, region, page);
  }
}
