package ua.kolo.documents;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import ua.kolo.documents.UnreadableDocument.Reason;

/// Reads a PDF. It knows only glyphs and lines at places; tables are rebuilt from them page by
/// page, so a table that goes on over a page comes as several.
final class PdfReader {
  private static final int MOST_PAGES = 1_000;

  private PdfReader() {}

  static List<Block> read(byte[] content, Budget budget) {
    try (var document = Loader.loadPDF(content)) {
      return blocks(document, budget);
    } catch (InvalidPasswordException e) {
      throw new Refusal(Reason.PASSWORD, e);
    } catch (IOException e) {
      throw new Refusal(Reason.DAMAGED, e);
    }
  }

  private static List<Block> blocks(PDDocument document, Budget budget) throws IOException {
    if (document.getNumberOfPages() > MOST_PAGES) {
      throw new Refusal(Reason.TOO_MUCH_INSIDE);
    }
    var pages = new PageFlow(budget);
    var edges = new double[0];
    for (var page : document.getPages()) {
      if (!pages.isEmpty()) {
        pages.pageBreak();
      }
      for (var streams = page.getContentStreams(); streams.hasNext(); ) {
        PdfStreams.check(streams.next().getCOSObject());
      }
      var marks = new PdfMarks(page, budget);
      marks.processPage(page);
      var sheet = new PdfPage(marks.glyphs(), marks.rulings(), marks.height(), budget);
      edges = sheet.into(pages, edges);
    }
    return pages.blocks();
  }
}
