package ua.kolo.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Pages as they fill from top to bottom. Places are in points from the left and from the top.
final class PaperPages implements AutoCloseable {
  static final double POINTS = 72 / 25.4;
  static final double LEADING = 1.15;
  private static final double ASCENT = 0.9;
  private static final double BORDER = 0.5;
  private static final double FOOTER_SIZE = 9;
  private final PDDocument document;
  private final Paper paper;
  private final List<PDPageContentStream> pages = new ArrayList<>();
  private double y;

  PaperPages(PDDocument document, Paper paper) {
    this.document = document;
    this.paper = paper;
    turn();
  }

  double left() {
    return Paper.LEFT * POINTS;
  }

  double width() {
    return paper.text() * POINTS;
  }

  /// The room between the margins of an empty page.
  double height() {
    return (paper.height() - Paper.TOP - Paper.BOTTOM) * POINTS;
  }

  double y() {
    return y;
  }

  void down(double by) {
    y += by;
  }

  double room() {
    return Paper.TOP * POINTS + height() - y;
  }

  boolean top() {
    return y <= Paper.TOP * POINTS;
  }

  /// Begins a new page.
  void turn() {
    var page =
        new PDPage(
            new PDRectangle((float) (paper.width() * POINTS), (float) (paper.height() * POINTS)));
    document.addPage(page);
    try {
      pages.add(new PDPageContentStream(document, page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    y = Paper.TOP * POINTS;
  }

  /// Writes a line whose letters hang from a place.
  void write(String line, Lettering letters, double size, double x, double top) {
    write(pages.getLast(), line, letters, size, x, top);
  }

  private void write(
      PDPageContentStream page, String line, Lettering letters, double size, double x, double top) {
    if (line.isEmpty()) {
      return;
    }
    try {
      page.beginText();
      page.setFont(letters.font(), (float) size);
      page.newLineAtOffset((float) x, (float) (paper.height() * POINTS - top - size * ASCENT));
      page.showText(line);
      page.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void box(double x, double top, double width, double height) {
    try {
      var page = pages.getLast();
      page.setLineWidth((float) BORDER);
      double bottom = paper.height() * POINTS - top - height;
      page.addRect((float) x, (float) bottom, (float) width, (float) height);
      page.stroke();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes the line under every page, when their number is known.
  void footers(String footer, Lettering letters) {
    double top = (paper.height() - Paper.BOTTOM / 2.0) * POINTS - FOOTER_SIZE / 2;
    for (int p = 0; p < pages.size(); p++) {
      var line =
          letters.shown(
              footer
                  .replace(Footer.PAGES, String.valueOf(pages.size()))
                  .replace(Footer.PAGE, String.valueOf(p + 1)));
      double x = left() + (width() - letters.width(line, FOOTER_SIZE)) / 2;
      write(pages.get(p), line, letters, FOOTER_SIZE, x, top);
    }
  }

  @Override
  public void close() throws IOException {
    for (var page : pages) {
      page.close();
    }
  }
}
