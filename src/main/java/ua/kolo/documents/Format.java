package ua.kolo.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import ua.kolo.documents.UnreadableDocument.Reason;

/// Kinds of files, told by what is inside them.
enum Format {
  DOCX,
  DOC,
  ODT,
  XLSX,
  ODS,
  PDF,
  HTML,
  TXT;

  private static final int SAMPLE = 100_000;
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
  private static final Pattern WORD =
      Pattern.compile(
          "(wordprocessingml|ms-word)\\.(document|template)\\.(macroEnabled\\w*\\.)?main\\+xml");

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Format of(byte[] content, String fileName) {
    if (begins(content, "PK\3\4") || begins(content, "PK\5\6")) {
      return inArchive(content);
    }
    if (begins(content, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return inCompound(content);
    }
    var start = start(content);
    if (start.contains("%PDF-")) {
      return PDF;
    }
    if (start.startsWith("{\\rtf")) {
      throw new Refusal(Reason.UNKNOWN_FORMAT);
    }
    return isHtml(start, fileName.toLowerCase(Locale.ROOT)) ? HTML : TXT;
  }

  private static boolean begins(byte[] content, String magic) {
    if (content.length < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((content[i] & 0xff) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static Format inArchive(byte[] content) {
    try (var archive = new Archive(content)) {
      if (archive.has("mimetype")) {
        return openDocument(archive.start("mimetype", 200));
      }
      if (archive.has("content.xml")) {
        var manifest = archive.start("META-INF/manifest.xml", 1_000_000);
        return openDocument(manifest.substring(Math.max(0, manifest.indexOf(OPEN_DOCUMENT))));
      }
      var types = archive.start("[Content_Types].xml", 1_000_000);
      if (WORD.matcher(types).find()) {
        return DOCX;
      }
      if (types.contains("spreadsheetml.sheet.main+xml")
          || types.contains("spreadsheetml.template.main+xml")
          || types.contains("sheet.macroEnabled.main+xml")) {
        return XLSX;
      }
    }
    throw new Refusal(Reason.UNKNOWN_FORMAT);
  }

  private static Format openDocument(String type) {
    if (type.startsWith(OPEN_DOCUMENT + "text")) {
      return ODT;
    }
    if (type.startsWith(OPEN_DOCUMENT + "spreadsheet")) {
      return ODS;
    }
    throw new Refusal(Reason.UNKNOWN_FORMAT);
  }

  private static Format inCompound(byte[] content) {
    try (var files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      var root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new Refusal(Reason.PASSWORD);
      }
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        return DOC;
      }
    } catch (IOException e) {
      throw new Refusal(Reason.DAMAGED, e);
    }
    throw new Refusal(Reason.UNKNOWN_FORMAT);
  }

  /// Text unfolds in memory to several times its size, so its size is looked at before it is.
  private static String start(byte[] content) {
    var start =
        new String(
            content,
            0,
            Math.min(content.length, 1024),
            java.nio.charset.StandardCharsets.ISO_8859_1);
    if (start.contains("%PDF-")) {
      return start;
    }
    if (content.length > Budget.TEXT_BYTES) {
      boolean text = TextBytes.decode(Arrays.copyOf(content, SAMPLE)) != null;
      throw new Refusal(text ? Reason.TOO_MUCH_INSIDE : Reason.UNKNOWN_FORMAT);
    }
    var text = TextBytes.decode(content);
    if (text == null) {
      throw new Refusal(Reason.UNKNOWN_FORMAT);
    }
    return text.substring(0, Math.min(text.length(), 4096)).strip();
  }

  private static boolean isHtml(String start, String fileName) {
    var lower = start.toLowerCase(Locale.ROOT);
    boolean marked =
        lower.startsWith("<!doctype html") || lower.contains("<html") || lower.contains("<table");
    boolean named =
        fileName.endsWith(".html") || fileName.endsWith(".htm") || fileName.endsWith(".xhtml");
    return (lower.startsWith("<") && marked) || (named && lower.contains("<"));
  }
}
