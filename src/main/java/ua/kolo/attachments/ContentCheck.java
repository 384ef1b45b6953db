package ua.kolo.attachments;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import ua.kolo.documents.Documents;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.platform.BadRequest;

/// Tells the kind of a file by what is inside, and refuses what nobody should find in a case:
/// programs, pages, office files with programs in them, archives, and what is not known.
@Component
public class ContentCheck {
  private static final int START = 4096;
  private static final int ASIC_START = 200;
  private final Documents documents = new Documents();
  private final DataSize largest;

  ContentCheck(@Value("${kolo.attachments.largest}") DataSize largest) {
    this.largest = largest;
  }

  /// In bytes.
  public long largest() {
    return largest.toBytes();
  }

  /// What it is; a [BadRequest] `attachments.refused.…` says what is wrong with it.
  public FileKind kind(byte[] content, String name) {
    if (content.length == 0) {
      throw new BadRequest("attachments.refused.empty");
    }
    if (content.length > largest()) {
      throw new BadRequest("attachments.refused.large", largest.toMegabytes());
    }
    if (isProgram(content)) {
      throw new BadRequest("attachments.refused.program");
    }
    if (Marks.begins(content, "%PDF-")) {
      return FileKind.PDF;
    }
    if (Marks.begins(content, "\u00ff\u00d8\u00ff")) {
      return FileKind.JPG;
    }
    if (Marks.begins(content, "\u0089PNG\r\n\u001a\n")) {
      return FileKind.PNG;
    }
    if (CmsBytes.isSigned(content)) {
      return FileKind.P7S;
    }
    return Marks.begins(content, "PK") ? packed(content, name) : office(content, name);
  }

  private FileKind packed(byte[] content, String name) {
    var asic = SignedContainer.ASIC.getBytes(StandardCharsets.ISO_8859_1);
    if (Marks.has(content, asic, ASIC_START)) {
      return FileKind.ASIC;
    }
    if (SignedContainer.isOverfull(content)) {
      throw new BadRequest("attachments.refused.archive");
    }
    try {
      return office(content, name);
    } catch (BadRequest unknown) {
      if (SignedContainer.isOne(content)) {
        return FileKind.ASIC;
      }
      throw unknown;
    }
  }

  private FileKind office(byte[] content, String name) {
    var kind = kindOfDocument(content, name);
    if (kind == FileKind.TXT) {
      mustBeWords(content, name);
    } else if (hasProgram(content)) {
      throw new BadRequest("attachments.refused.macros");
    }
    return kind;
  }

  private FileKind kindOfDocument(byte[] content, String name) {
    try {
      return switch (documents.kind(content, name)) {
        // Some scanners write something of their own before its mark.
        case "pdf" -> FileKind.PDF;
        case "docx" -> FileKind.DOCX;
        case "doc" -> FileKind.DOC;
        case "odt" -> FileKind.ODT;
        case "xlsx" -> FileKind.XLSX;
        case "ods" -> FileKind.ODS;
        case "txt" -> FileKind.TXT;
        case "html" -> throw new BadRequest("attachments.refused.program");
        default -> throw new BadRequest("attachments.refused.kind");
      };
    } catch (UnreadableDocument unreadable) {
      throw switch (unreadable.reason()) {
        case PASSWORD -> new BadRequest("attachments.refused.password");
        case DAMAGED, TOO_MUCH_INSIDE -> new BadRequest("attachments.refused.damaged");
        case EMPTY, TOO_LARGE, UNKNOWN_FORMAT, NO_TEXT -> unknown(content);
      };
    }
  }

  private static boolean isProgram(byte[] content) {
    return Marks.begins(content, "MZ")
        || Marks.begins(content, "\u007fELF")
        || Marks.begins(content, "\u00ca\u00fe\u00ba\u00be")
        || Marks.begins(content, "\u00cf\u00fa\u00ed\u00fe")
        || Marks.begins(content, "#!");
  }

  private static BadRequest unknown(byte[] content) {
    var isArchive =
        Marks.begins(content, "PK")
            || Marks.begins(content, "Rar!")
            || Marks.begins(content, "7z\u00bc\u00af")
            || Marks.begins(content, "\u001f\u008b");
    return new BadRequest(isArchive ? "attachments.refused.archive" : "attachments.refused.kind");
  }

  // Words have no mark of their own: a script is text too. So the name must say that it is words,
  // and nothing in it may look like anything a machine would run or draw.
  private static void mustBeWords(byte[] content, String name) {
    var length = Math.min(content.length, START);
    var start =
        new String(content, 0, length, StandardCharsets.ISO_8859_1)
            .replace("\0", "")
            .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (!name.toLowerCase(Locale.ROOT).endsWith(".txt")
        // Behind the mark of an encoding, too.
        || start.startsWith("#!")
        || start.startsWith("<")
        || start.contains("<script")
        || start.contains("<?php")) {
      throw new BadRequest("attachments.refused.program");
    }
  }

  private static boolean hasProgram(byte[] content) {
    var old = "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE);
    return Marks.has(content, "vbaProject.bin")
        || Marks.has(content, "Basic/script-lc.xml")
        || Marks.has(content, old, content.length);
  }
}
