package ua.kolo.platform;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Ids made by the program: UUID version 7, so that rows made one after another lie together, and
/// those of one process lie in the order they were made.
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long VERSION_7 = 0x7000L;
  private static final int COUNTER_BITS = 12;
  private static final long COUNTER = (1 << COUNTER_BITS) - 1;
  private static final AtomicLong LAST = new AtomicLong();
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private Ids() {}

  public static UUID next() {
    var now = System.currentTimeMillis() << COUNTER_BITS;
    return at(LAST.updateAndGet(last -> Math.max(now, last + 1)));
  }

  /// @param tick milliseconds, and the count of ids within one
  static UUID at(long tick) {
    var high = (tick >>> COUNTER_BITS << 16) | VERSION_7 | (tick & COUNTER);
    var low = VARIANT | (RANDOM.nextLong() >>> 2);
    return new UUID(high, low);
  }
}
