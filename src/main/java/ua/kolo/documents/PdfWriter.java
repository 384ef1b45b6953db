package ua.kolo.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;

/// The page of [HtmlWriter] on paper, with its letters inside the file.
final class PdfWriter {
  private static final String FONTS = "/com/mpobjects/jasperreports/fonts/liberation/";
  private static final String FAMILY = "Liberation Serif";

  static {
    XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.WARNING));
  }

  private PdfWriter() {}

  static byte[] write(Sheet sheet) {
    var bytes = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.useFont(() -> font("LiberationSerif-Regular"), FAMILY, 400, FontStyle.NORMAL, true);
    builder.useFont(() -> font("LiberationSerif-Bold"), FAMILY, 700, FontStyle.NORMAL, true);
    builder.withHtmlContent(HtmlWriter.markup(sheet).toString(), null);
    builder.useUriResolver((_, _) -> null);
    builder.withProducer("");
    builder.toStream(bytes);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static InputStream font(String name) {
    return Objects.requireNonNull(PdfWriter.class.getResourceAsStream(FONTS + name + ".ttf"), name);
  }
}
