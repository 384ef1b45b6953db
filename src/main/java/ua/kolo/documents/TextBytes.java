package ua.kolo.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.UnreadableDocument.Reason;

/// Bytes that may be text, in the encodings Ukrainian offices use.
final class TextBytes {
  private static final Charset CYRILLIC_WINDOWS = Charset.forName("windows-1251");

  private TextBytes() {}

  /// The text, or null when these bytes are none.
  static @Nullable String decode(byte[] content) {
    var text = strict(content, charset(content));
    if (text == null) {
      text = new String(content, CYRILLIC_WINDOWS);
    }
    return isText(text) ? text : null;
  }

  static String require(byte[] content) {
    var text = decode(content);
    if (text == null) {
      throw new Refusal(Reason.UNKNOWN_FORMAT);
    }
    return text;
  }

  private static Charset charset(byte[] content) {
    int first = content.length > 1 ? ((content[0] & 0xff) << 8) | (content[1] & 0xff) : 0;
    if (first == 0xfeff) {
      return StandardCharsets.UTF_16BE;
    }
    return first == 0xfffe || everyOtherIsZero(content)
        ? StandardCharsets.UTF_16LE
        : StandardCharsets.UTF_8;
  }

  private static boolean everyOtherIsZero(byte[] content) {
    int spaces = 0;
    for (int i = 0; i + 1 < Math.min(content.length, 4000); i += 2) {
      boolean blank = content[i] == ' ' || content[i] == '\n' || content[i] == '\t';
      spaces += blank && content[i + 1] == 0 ? 1 : 0;
    }
    return spaces > 3;
  }

  private static @Nullable String strict(byte[] content, Charset charset) {
    try {
      var text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /// Control characters betray other kinds of files.
  private static boolean isText(String text) {
    int looked = Math.min(text.length(), 100_000);
    long strange =
        text.chars()
            .limit(looked)
            .filter(c -> c < ' ' && "\t\n\r\f\u000b\u001a".indexOf(c) < 0)
            .count();
    return strange * 1000 <= looked;
  }
}
