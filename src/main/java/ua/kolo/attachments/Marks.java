package ua.kolo.attachments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Marks in the bytes of a file.
final class Marks {
  private Marks() {}

  static boolean begins(byte[] content, String mark) {
    var bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
    return content.length >= bytes.length
        && Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
  }

  static boolean has(byte[] content, String mark) {
    return has(content, mark.getBytes(StandardCharsets.ISO_8859_1), content.length);
  }

  /// @param within how far from the beginning to look
  static boolean has(byte[] content, byte[] mark, int within) {
    return count(content, mark, within, 1) == 1;
  }

  /// How often the mark stands in it, as far as that is not more than the most.
  static int count(byte[] content, byte[] mark, int within, int most) {
    var last = Math.min(content.length, within) - mark.length;
    int found = 0;
    for (int at = 0; at <= last && found < most; at++) {
      if (content[at] == mark[0]
          && Arrays.equals(content, at, at + mark.length, mark, 0, mark.length)) {
        found++;
      }
    }
    return found;
  }
}
