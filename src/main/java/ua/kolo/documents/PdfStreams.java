package ua.kolo.documents;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import ua.kolo.documents.UnreadableDocument.Reason;

/// Looks how much a packed stream of a PDF holds before the library unpacks it into memory.
final class PdfStreams {
  private static final long LARGEST = Budget.PAGE_BYTES;

  private PdfStreams() {}

  static void check(COSStream stream) throws IOException {
    var filters = stream.getFilters();
    boolean several = filters instanceof COSArray list && list.size() > 1;
    var only = filters instanceof COSArray list && list.size() == 1 ? list.getObject(0) : filters;
    if (stream.getLength() > (several ? LARGEST / 20 : LARGEST)) {
      throw new Refusal(Reason.TOO_MUCH_INSIDE);
    }
    if (COSName.FLATE_DECODE.equals(only)) {
      measure(stream);
    }
  }

  private static void measure(COSStream stream) throws IOException {
    try (var raw = stream.createRawInputStream();
        var unpacked = new InflaterInputStream(raw)) {
      long left = LARGEST;
      var buffer = new byte[1 << 16];
      for (int count = unpacked.read(buffer); count > 0; count = unpacked.read(buffer)) {
        left -= count;
        if (left < 0) {
          throw new Refusal(Reason.TOO_MUCH_INSIDE);
        }
      }
    } catch (EOFException | ZipException e) {
      // slightly damaged streams are common; the library reads what there is
      return;
    }
  }
}
