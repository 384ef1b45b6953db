package ua.kolo.platform;

import java.security.SecureRandom;
import java.util.UUID;

/// Ids made by the program: UUID version 7, so that rows made one after another lie together.
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private Ids() {}

  public static UUID next() {
    return at(System.currentTimeMillis());
  }

  static UUID at(long millis) {
    var high = (millis << 16) | VERSION_7 | RANDOM.nextInt(1 << 12);
    var low = VARIANT | (RANDOM.nextLong() >>> 2);
    return new UUID(high, low);
  }
}
