package ua.kolo.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.UnreadableDocument.Reason;

/// A zip in memory, read through its directory; nothing is ever written to disk, and what is
/// unpacked is counted.
final class Archive implements AutoCloseable {
  private static final long LARGEST_UNPACKED = 400L * 1024 * 1024;
  private static final long ALWAYS_FINE = 20L * 1024 * 1024;
  private static final int LARGEST_RATIO = 250;
  private static final int MOST_ENTRIES = 10_000;

  private final ZipFile zip;
  private long unpacked;

  Archive(byte[] content) {
    try {
      zip = ZipFile.builder().setByteArray(content).get();
    } catch (IOException | RuntimeException e) {
      throw new Refusal(Reason.DAMAGED, e);
    }
    if (zip.stream().limit(MOST_ENTRIES + 1L).count() > MOST_ENTRIES) {
      throw new Refusal(Reason.TOO_MUCH_INSIDE);
    }
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /// The part as XML, or null when the archive has none of this name.
  @Nullable Xml xml(String name) {
    var stream = open(name);
    return stream == null ? null : new Xml(stream);
  }

  /// The part as XML that must be there.
  Xml require(String name) {
    var xml = xml(name);
    if (xml == null) {
      throw new Refusal(Reason.DAMAGED);
    }
    return xml;
  }

  /// The beginning of a part as text; empty when it is not there.
  String start(String name, int length) {
    try (var stream = open(name)) {
      return stream == null
          ? ""
          : new String(stream.readNBytes(length), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new Refusal(Reason.DAMAGED, e);
    }
  }

  private @Nullable InputStream open(String name) {
    var entry = zip.getEntry(name);
    if (entry == null) {
      return null;
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new Refusal(Reason.PASSWORD);
    }
    try {
      return new Counted(zip.getInputStream(entry), entry.getCompressedSize());
    } catch (IOException e) {
      throw new Refusal(Reason.DAMAGED, e);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new Refusal(Reason.DAMAGED, e);
    }
  }

  private final class Counted extends FilterInputStream {
    private final long packed;
    private long read;

    Counted(InputStream in, long packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int bytes) {
      read += bytes;
      unpacked += bytes;
      boolean swollen = read > ALWAYS_FINE && read / LARGEST_RATIO > packed;
      if (swollen || unpacked > LARGEST_UNPACKED) {
        throw new Refusal(Reason.TOO_MUCH_INSIDE);
      }
    }
  }
}
