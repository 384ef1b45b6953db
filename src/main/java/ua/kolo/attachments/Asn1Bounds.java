package ua.kolo.attachments;

/// Walks the elements of ASN.1 without making anything of them, so that what was made to exhaust
/// memory, or breaks off, is refused before it is read.
final class Asn1Bounds {
  private static final int MOST_ELEMENTS = 200_000;
  private static final int DEEPEST = 48;
  private static final int CONSTRUCTED = 0x20;
  private static final int LONG_TAG = 0x1f;
  private static final int MORE = 0x80;
  private static final int LONGEST_LENGTH = 4;
  private final byte[] content;
  private int at;
  private int elements;

  private Asn1Bounds(byte[] content) {
    this.content = content;
  }

  /// @throws UnreadableSignature when the first element does not lie in the bytes whole, or holds
  ///   more or deeper elements than any signature
  static void check(byte[] content) {
    new Asn1Bounds(content).element(content.length, 0);
  }

  private void element(int end, int depth) {
    if (++elements > MOST_ELEMENTS || depth > DEEPEST) {
      throw new UnreadableSignature(UnreadableSignature.TOO_MUCH);
    }
    var tag = next(end);
    if ((tag & LONG_TAG) == LONG_TAG) {
      int part = MORE;
      while ((part & MORE) != 0) {
        part = next(end);
      }
    }
    var first = next(end);
    var isConstructed = (tag & CONSTRUCTED) != 0;
    if (first == MORE) {
      if (!isConstructed) {
        throw damaged();
      }
      untilItEnds(end, depth);
      return;
    }
    var length = first < MORE ? first : length(first - MORE, end);
    if (length < 0 || length > end - at) {
      throw damaged();
    }
    var after = at + length;
    while (isConstructed && at < after) {
      element(after, depth + 1);
    }
    at = after;
  }

  // Of no said length: two zeros end it.
  private void untilItEnds(int end, int depth) {
    while (at + 1 < end && (content[at] != 0 || content[at + 1] != 0)) {
      element(end, depth + 1);
    }
    next(end);
    next(end);
  }

  private int length(int bytes, int end) {
    if (bytes > LONGEST_LENGTH) {
      throw damaged();
    }
    int length = 0;
    for (int i = 0; i < bytes; i++) {
      length = (length << Byte.SIZE) | next(end);
    }
    return length;
  }

  private int next(int end) {
    if (at >= end) {
      throw damaged();
    }
    return content[at++] & 0xff;
  }

  private static UnreadableSignature damaged() {
    return new UnreadableSignature(UnreadableSignature.DAMAGED);
  }
}
