package ua.kolo.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import ua.kolo.documents.UnreadableDocument.Reason;

/// Reads a Word 97–2003 document. Macros are not looked at.
final class DocReader {
  private DocReader() {}

  static List<Block> read(byte[] content, Budget budget) {
    try (var document = new HWPFDocument(new ByteArrayInputStream(content))) {
      var pages = new PageFlow(budget);
      var lists = new DocLists();
      var parts =
          List.of(
              document.getRange(),
              document.getMainTextboxRange(),
              document.getFootnoteRange(),
              document.getEndnoteRange());
      for (var part : parts) {
        if (part.getEndOffset() > part.getStartOffset()) {
          new DocStory(part, lists, budget).read(pages, 0);
        }
      }
      return pages.blocks();
    } catch (EncryptedDocumentException e) {
      throw new Refusal(Reason.PASSWORD, e);
    } catch (OldWordFileFormatException e) {
      throw new Refusal(Reason.UNKNOWN_FORMAT, e);
    } catch (IOException e) {
      throw new Refusal(Reason.DAMAGED, e);
    }
  }
}
