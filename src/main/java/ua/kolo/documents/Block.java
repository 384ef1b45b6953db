package ua.kolo.documents;

/// A part of a document: a paragraph, a table, or the end of a page.
public sealed interface Block {
  /// A paragraph outside any table. Soft line breaks are U+000B, soft hyphens U+00AD. An empty one
  /// stands for any number of empty lines.
  record Paragraph(String text) implements Block {}

  /// A table.
  record Table(Grid grid) implements Block {}

  /// The page ends here.
  record PageBreak() implements Block {}
}
