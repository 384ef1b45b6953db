package ua.kolo.documents;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// The cell styles of a workbook, each made once.
final class XlsxStyles {
  private final XSSFWorkbook book;
  private final Map<Object, XSSFCellStyle> made = new HashMap<>();

  private record TableCell(Sheet.Look look, double points, @Nullable String pattern) {}

  XlsxStyles(XSSFWorkbook book) {
    this.book = book;
  }

  XSSFCellStyle of(Sheet.Style style) {
    return made.computeIfAbsent(style, _ -> text(style));
  }

  XSSFCellStyle of(Sheet.Look look, double points, @Nullable String pattern) {
    return made.computeIfAbsent(
        new TableCell(look, points, pattern), _ -> cell(look, points, pattern));
  }

  private XSSFCellStyle text(Sheet.Style style) {
    boolean bold = style == Sheet.Style.TITLE || style == Sheet.Style.HEADING;
    var made = worded(Paper.points(style), bold);
    made.setAlignment(
        switch (style) {
          case TITLE, HEADING -> HorizontalAlignment.CENTER;
          case UNIT -> HorizontalAlignment.RIGHT;
          case APPROVAL, BODY, NOTE, SIGNATURE -> HorizontalAlignment.LEFT;
        });
    return made;
  }

  private XSSFCellStyle cell(Sheet.Look look, double points, @Nullable String pattern) {
    var made = worded(points, look.bold());
    made.setAlignment(look.centred() ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
    made.setVerticalAlignment(
        look == Sheet.Look.HEADER ? VerticalAlignment.CENTER : VerticalAlignment.TOP);
    made.setBorderTop(BorderStyle.THIN);
    made.setBorderBottom(BorderStyle.THIN);
    made.setBorderLeft(BorderStyle.THIN);
    made.setBorderRight(BorderStyle.THIN);
    made.setDataFormat(book.createDataFormat().getFormat(pattern == null ? "@" : pattern));
    return made;
  }

  private XSSFCellStyle worded(double points, boolean bold) {
    var font = book.createFont();
    font.setFontName(Paper.FONT);
    font.setFontHeight(points);
    font.setBold(bold);
    var made = book.createCellStyle();
    made.setFont(font);
    made.setWrapText(true);
    made.setVerticalAlignment(VerticalAlignment.TOP);
    return made;
  }
}
