package ua.kolo.attachments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Reads who signed out of a container of files with their signatures (ASiC, ETSI EN 319 162). It
/// is read in memory, only its signatures are unpacked, and each no further than a signature is
/// long.
final class SignedContainer {
  private static final String OWN = "META-INF/";
  private static final String TYPE = "mimetype";
  static final String ASIC = "application/vnd.etsi.asic-";
  private static final byte[] LISTED = {'P', 'K', 1, 2};
  private static final int MOST_FILES = 1_000;
  private static final int MOST_SHOWN = 50;
  private static final int LARGEST_SIGNATURE = 4 * 1024 * 1024;

  private SignedContainer() {}

  /// Whether the zip lists so many files that reading the list is not worth the memory.
  static boolean isOverfull(byte[] content) {
    return Marks.count(content, LISTED, content.length, MOST_FILES + 1) > MOST_FILES;
  }

  static boolean isOne(byte[] content) {
    try (var zip = open(content)) {
      var type = zip.getEntry(TYPE);
      return entries(zip).anyMatch(SignedContainer::isSignature)
          || (type != null && said(zip, type).startsWith(ASIC));
    } catch (IOException | RuntimeException damaged) {
      return false;
    }
  }

  static SignedContent read(byte[] content) throws IOException, XMLStreamException {
    if (isOverfull(content)) {
      throw new UnreadableSignature(UnreadableSignature.TOO_MUCH);
    }
    try (var zip = open(content)) {
      var signatures = new ArrayList<SignedContent.Signature>();
      for (var entry : entries(zip).filter(SignedContainer::isSignature).toList()) {
        signatures.addAll(signatures(entry.getName(), unpacked(zip, entry)));
        if (signatures.size() > CmsSignatures.MOST) {
          throw new UnreadableSignature(UnreadableSignature.TOO_MUCH);
        }
      }
      var files = entries(zip).filter(SignedContainer::isSigned).map(SignedContainer::name);
      var shown = files.limit(MOST_SHOWN).toList();
      return new SignedContent(null, !shown.isEmpty(), shown, signatures);
    }
  }

  private static List<SignedContent.Signature> signatures(String name, byte[] bytes)
      throws IOException, XMLStreamException {
    return name.toLowerCase(Locale.ROOT).endsWith(".xml")
        ? XadesSignatures.read(bytes)
        : CmsSignatures.read(bytes).signatures();
  }

  private static String said(ZipFile zip, ZipArchiveEntry type) throws IOException {
    try (var in = zip.getInputStream(type)) {
      return new String(in.readNBytes(ASIC.length()), StandardCharsets.US_ASCII);
    }
  }

  private static byte[] unpacked(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    try (var in = zip.getInputStream(entry)) {
      var bytes = in.readNBytes(LARGEST_SIGNATURE + 1);
      if (bytes.length > LARGEST_SIGNATURE) {
        throw new UnreadableSignature(UnreadableSignature.TOO_MUCH);
      }
      return bytes;
    }
  }

  private static Stream<ZipArchiveEntry> entries(ZipFile zip) {
    return Collections.list(zip.getEntries()).stream();
  }

  private static ZipFile open(byte[] content) throws IOException {
    return ZipFile.builder().setByteArray(content).get();
  }

  private static boolean isSignature(ZipArchiveEntry entry) {
    var name = entry.getName().toLowerCase(Locale.ROOT);
    return entry.getName().startsWith(OWN)
        && name.contains("signature")
        && !name.endsWith("documentsignatures.xml")
        && (name.endsWith(".xml") || name.endsWith(".p7s"));
  }

  private static boolean isSigned(ZipArchiveEntry entry) {
    return !entry.isDirectory()
        && !entry.getName().startsWith(OWN)
        && !entry.getName().equals(TYPE);
  }

  private static String name(ZipArchiveEntry entry) {
    return FileNames.clean(entry.getName());
  }
}
