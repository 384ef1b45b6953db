package ua.kolo.attachments;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Reads what a signed file says of its signatures; one that cannot be read is said to be so, and
/// is kept all the same.
final class SignatureReader {
  private SignatureReader() {}

  /// Null for a file of another kind.
  static @Nullable SignedContent read(FileKind kind, byte[] content) {
    if (!kind.isSigned()) {
      return null;
    }
    try {
      var signed =
          kind == FileKind.P7S
              ? CmsSignatures.read(CmsBytes.of(content))
              : SignedContainer.read(content);
      return signed.signatures().isEmpty()
          ? SignedContent.unreadable("attachments.signed.nobody")
          : signed;
    } catch (UnreadableSignature refused) {
      return SignedContent.unreadable(refused.code());
    } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError broken) {
      // Libraries break in many ways on files that are broken.
      return SignedContent.unreadable(UnreadableSignature.DAMAGED);
    } catch (OutOfMemoryError full) {
      return SignedContent.unreadable(UnreadableSignature.TOO_MUCH);
    }
  }
}
