package ua.kolo.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The sheet on paper, with its letters inside the file. Set by hand: the page ends where a council
/// would end it, and the words come out of it whole.
final class PdfWriter {
  private static final String FONTS = "/com/mpobjects/jasperreports/fonts/liberation/";

  private PdfWriter() {}

  static byte[] write(Sheet sheet) {
    try (var document = new PDDocument()) {
      document.getDocumentInformation().setTitle(sheet.title());
      document.getDocumentCatalog().setLanguage("uk");
      var plain = new Lettering(font(document, "LiberationSerif-Regular"));
      var bold = new Lettering(font(document, "LiberationSerif-Bold"));
      try (var pages = new PaperPages(document, Paper.of(sheet))) {
        for (var part : sheet.parts()) {
          switch (part) {
            case Sheet.Text text -> new PaperText(text, pages, plain, bold).write();
            case Sheet.Table table -> new PaperTable(table, pages, plain, bold).write();
          }
        }
        pages.footers(sheet.footer(), plain);
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDType0Font font(PDDocument document, String name) throws IOException {
    try (var file = PdfWriter.class.getResourceAsStream(FONTS + name + ".ttf")) {
      return PDType0Font.load(document, Objects.requireNonNull(file, name));
    }
  }
}
