package ua.kolo.identity.factors;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.UUID;

/// A secret of a test's own, kept like anybody's, and the codes a telephone would show for it.
public final class Codes {
  private static final Totp TOTP = new Totp("a secret of twenty b".getBytes(US_ASCII));

  private Codes() {}

  public static void give(Factors factors, UUID account) {
    factors.keep(account, TOTP);
  }

  public static String at(Instant now) {
    return TOTP.code(now);
  }

  /// The code of a secret as the page shows it in letters.
  public static String of(String letters, Instant now) {
    var plain = letters.replace(" ", "");
    var bits = new StringBuilder();
    plain
        .chars()
        .map(Base32.LETTERS::indexOf)
        .forEach(five -> bits.append(Integer.toBinaryString(32 + five).substring(1)));
    var bytes = new byte[bits.length() / Byte.SIZE];
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = (byte) Integer.parseInt(bits.substring(at * 8, at * 8 + 8), 2);
    }
    return new Totp(bytes).code(now);
  }
}
