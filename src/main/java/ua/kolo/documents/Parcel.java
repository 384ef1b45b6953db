package ua.kolo.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The zip an office file is, without dates: equal contents give equal bytes.
final class Parcel {
  private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

  /// The first entry of an OpenDocument file: its type, not compressed.
  Parcel type(String mediaType) {
    var content = mediaType.getBytes(StandardCharsets.US_ASCII);
    var entry = new ZipEntry("mimetype");
    var sum = new CRC32();
    sum.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    return put(entry, content);
  }

  Parcel add(String name, Markup content) {
    return put(new ZipEntry(name), content.bytes());
  }

  byte[] closed() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Parcel put(ZipEntry entry, byte[] content) {
    entry.setTimeLocal(NO_DATE);
    try {
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }
}
