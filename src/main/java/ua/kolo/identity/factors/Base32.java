package ua.kolo.identity.factors;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/// Bytes in the letters authenticator programs understand (RFC 4648, without padding).
final class Base32 {
  static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Base32() {}

  static String of(byte[] bytes) {
    var text = new StringBuilder();
    int waiting = 0;
    int held = 0;
    for (byte next : bytes) {
      waiting = (waiting << Byte.SIZE) | (next & 0xff);
      for (held += Byte.SIZE; held >= BITS; held -= BITS) {
        text.append(LETTERS.charAt((waiting >> (held - BITS)) & 0x1f));
      }
      waiting &= (1 << held) - 1;
    }
    if (held > 0) {
      text.append(LETTERS.charAt((waiting << (BITS - held)) & 0x1f));
    }
    return text.toString();
  }

  static String random(int letters) {
    return RANDOM
        .ints(letters, 0, LETTERS.length())
        .mapToObj(place -> LETTERS.substring(place, place + 1))
        .collect(Collectors.joining());
  }
}
