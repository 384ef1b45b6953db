package ua.kolo.attachments;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Bytes of a signature in CMS, which programs also write down as text in Base64.
final class CmsBytes {
  /// The mark of signed data, 1.2.840.113549.1.7.2.
  private static final byte[] SIGNED_DATA = {
    6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 7, 2
  };

  private static final int SEQUENCE = 0x30;
  private static final int START = 64;
  private static final int START_CODED = 400;

  private CmsBytes() {}

  static boolean isSigned(byte[] content) {
    var start = decoded(content, START_CODED);
    return start != null
        && start.length > 0
        && start[0] == SEQUENCE
        && Marks.has(start, SIGNED_DATA, START);
  }

  /// The bytes themselves, whichever way they are written.
  static byte[] of(byte[] content) {
    var bytes = decoded(content, content.length);
    if (bytes == null) {
      throw new UnreadableSignature(UnreadableSignature.DAMAGED);
    }
    return bytes;
  }

  private static byte @Nullable [] decoded(byte[] content, int most) {
    if (content.length > 0 && content[0] == SEQUENCE) {
      return content;
    }
    var length = Math.min(content.length, most);
    var text = new String(content, 0, length, StandardCharsets.US_ASCII);
    var bare = text.replaceAll("-----[A-Z0-9 ]+-----", "").replaceAll("\\s", "");
    try {
      // A whole number of groups: the start of a long text need not end with one.
      return Base64.getDecoder().decode(bare.substring(0, bare.length() / 4 * 4));
    } catch (IllegalArgumentException notCoded) {
      return null;
    }
  }
}
