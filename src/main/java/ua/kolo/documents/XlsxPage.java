package ua.kolo.documents;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// How a workbook's page prints: A4, as wide as the paper, numbered.
record XlsxPage(Sheet sheet, XSSFSheet page) {
  /// Characters across the page: more than paper holds, print scales them down.
  private static final int CHARACTERS_LYING = 150;

  private static final int CHARACTERS_STANDING = 95;
  private static final double INCH = 25.4;
  private static final int CHARACTER = 256;

  /// Widths in characters: those of the first table, else one wide column.
  static List<Integer> widths(Sheet sheet) {
    int whole = sheet.landscape() ? CHARACTERS_LYING : CHARACTERS_STANDING;
    for (var part : sheet.parts()) {
      if (part instanceof Sheet.Table table) {
        return Paper.share(table, whole);
      }
    }
    return List.of(whole);
  }

  /// The first column of the approval block, which takes about a third of the page.
  static int approvalColumn(List<Integer> widths) {
    int whole = widths.stream().mapToInt(Integer::intValue).sum();
    int right = 0;
    int column = widths.size();
    while (column > 0 && right < whole / 4) {
      right += widths.get(--column);
    }
    return column;
  }

  void setUp(List<Integer> widths) {
    for (int c = 0; c < widths.size(); c++) {
      page.setColumnWidth(c, widths.get(c) * CHARACTER);
    }
    page.setFitToPage(true);
    var print = page.getPrintSetup();
    print.setPaperSize(PaperSize.A4_PAPER);
    print.setLandscape(sheet.landscape());
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    page.setMargin(PageMargin.LEFT, Paper.LEFT / INCH);
    page.setMargin(PageMargin.RIGHT, Paper.RIGHT / INCH);
    page.setMargin(PageMargin.TOP, Paper.TOP / INCH);
    page.setMargin(PageMargin.BOTTOM, Paper.BOTTOM / INCH);
    var footer = sheet.footer().replace(Footer.PAGE, "&P").replace(Footer.PAGES, "&N");
    page.getFooter().setCenter(footer);
    page.getWorkbook().getProperties().getCoreProperties().setTitle(sheet.title());
  }
}
