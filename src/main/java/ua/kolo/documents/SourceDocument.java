package ua.kolo.documents;

import java.util.List;

/// An office file in the neutral form: paragraphs, tables and page breaks in reading order.
///
/// @param format the file's kind by its content: docx, doc, odt, xlsx, ods, pdf, html, txt
/// @param blocks what stands on the pages, top to bottom
public record SourceDocument(String format, List<Block> blocks) {
  public SourceDocument {
    blocks = List.copyOf(blocks);
  }
}
