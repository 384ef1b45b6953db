package ua.kolo.documents;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import ua.kolo.documents.UnreadableDocument.Reason;

/// Reads an office file into the neutral form. Stateless; safe to share.
public final class Documents {
  /// The largest file taken, in bytes.
  public static final long LARGEST = 50L * 1024 * 1024;

  static {
    QuietLibraries.silence();
  }

  /// Reads a file by what it contains; its name only helps to tell text formats apart.
  ///
  /// @throws UnreadableDocument with the reason, never a half reading
  public SourceDocument read(byte[] content, String fileName) throws UnreadableDocument {
    return tried(
        content,
        () -> {
          var format = Format.of(content, fileName);
          var blocks = blocks(format, content);
          if (blocks.stream().noneMatch(Documents::hasText)) {
            throw new Refusal(Reason.NO_TEXT);
          }
          return new SourceDocument(format.label(), blocks);
        });
  }

  /// Tells of what kind a file is by what it contains, and reads no further: `docx`, `doc`, `odt`,
  /// `xlsx`, `ods`, `pdf`, `html` or `txt`.
  ///
  /// @throws UnreadableDocument when it is none of these, damaged, or closed with a password
  public String kind(byte[] content, String fileName) throws UnreadableDocument {
    return tried(content, () -> Format.of(content, fileName).label());
  }

  private static <T> T tried(byte[] content, Supplier<T> reading) throws UnreadableDocument {
    if (content.length == 0) {
      throw new UnreadableDocument(Reason.EMPTY);
    }
    if (content.length > LARGEST) {
      throw new UnreadableDocument(Reason.TOO_LARGE);
    }
    try {
      return reading.get();
    } catch (Refusal e) {
      throw new UnreadableDocument(e.reason, e);
    } catch (RuntimeException | StackOverflowError e) {
      // libraries break in many ways on files that are broken
      throw new UnreadableDocument(Reason.DAMAGED, e);
    } catch (OutOfMemoryError e) {
      throw new UnreadableDocument(Reason.TOO_MUCH_INSIDE, e);
    }
  }

  private static List<Block> blocks(Format format, byte[] content) {
    var budget = new Budget();
    return switch (format) {
      case DOCX -> unpacked(content, archive -> DocxReader.read(archive, budget));
      case XLSX -> unpacked(content, archive -> XlsxReader.read(archive, budget));
      case ODT, ODS -> unpacked(content, archive -> OdfReader.read(archive, budget));
      case HTML -> HtmlReader.read(content, budget);
      case TXT -> TextReader.read(TextBytes.require(content), budget);
      case PDF -> PdfReader.read(content, budget);
      case DOC -> DocReader.read(content, budget);
    };
  }

  private static List<Block> unpacked(byte[] content, Function<Archive, List<Block>> reader) {
    try (var archive = new Archive(content)) {
      return reader.apply(archive);
    }
  }

  private static boolean hasText(Block block) {
    return switch (block) {
      case Block.Paragraph(var text) -> !text.isBlank();
      case Block.Table(var grid) -> hasText(grid);
      case Block.PageBreak() -> false;
    };
  }

  private static boolean hasText(Grid grid) {
    return grid.rows().stream()
        .flatMap(row -> row.cells().stream())
        .anyMatch(
            cell -> !cell.text().isBlank() || cell.nested().stream().anyMatch(Documents::hasText));
  }
}
