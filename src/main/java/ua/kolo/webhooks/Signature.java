package ua.kolo.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What proves to the other system who speaks: HMAC-SHA256 with a secret both know, as the
/// convention «Standard Webhooks» has it, so that receivers find ready code.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Signature(byte[] secret) {
  private static final String MARK = "whsec_";
  private static final String WAY = "HmacSHA256";
  private static final int LENGTH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Signature fresh() {
    var bytes = new byte[LENGTH];
    RANDOM.nextBytes(bytes);
    return new Signature(bytes);
  }

  /// The secret as people copy it.
  String text() {
    return MARK + Base64.getEncoder().encodeToString(secret);
  }

  /// What stands in the header.
  ///
  /// @param seconds of the epoch at which it is sent
  String of(String id, long seconds, byte[] body) {
    try {
      var mac = Mac.getInstance(WAY);
      mac.init(new SecretKeySpec(secret, WAY));
      mac.update((id + '.' + seconds + '.').getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// Never the secret.
  @Override
  public String toString() {
    return "Signature";
  }
}
