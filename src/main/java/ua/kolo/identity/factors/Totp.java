package ua.kolo.identity.factors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes that change with time (RFC 6238: HMAC-SHA-1, six digits, thirty seconds), as every
/// authenticator program makes them.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Totp(byte[] secret) {
  static final int SECONDS = 30;
  private static final int BYTES = 20;
  private static final int MODULUS = 1_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Totp fresh() {
    var secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return new Totp(secret);
  }

  String code(Instant now) {
    return code(step(now));
  }

  /// The step a typed code belongs to: now, or one before or after, since clocks differ and people
  /// type slowly. A step already used is not taken again.
  OptionalLong accepts(String typed, Instant now, long lastUsed) {
    var digits = typed.replaceAll("\\s", "");
    var current = step(now);
    return LongStream.rangeClosed(current - 1, current + 1)
        .filter(step -> step > lastUsed)
        .filter(step -> MessageDigest.isEqual(code(step).getBytes(UTF_8), digits.getBytes(UTF_8)))
        .findFirst();
  }

  private static long step(Instant now) {
    return now.getEpochSecond() / SECONDS;
  }

  private String code(long step) {
    var hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    var offset = hash[hash.length - 1] & 0xf;
    var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
    return "%06d".formatted(number % MODULUS);
  }

  private byte[] hmac(byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "RAW"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
