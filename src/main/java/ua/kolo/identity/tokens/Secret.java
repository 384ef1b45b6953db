package ua.kolo.identity.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// A token as the other system knows it: `kolo_` and 256 random bits. So much cannot be guessed,
/// which is why a plain hash is enough to keep.
record Secret(String text) {
  private static final String MARK = "kolo_";
  private static final int RANDOM_BYTES = 32;
  private static final int PREFIX = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Secret fresh() {
    var bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  String prefix() {
    return text.substring(MARK.length(), MARK.length() + PREFIX);
  }

  String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// Never the text: it must not reach a log by mistake.
  @Override
  public String toString() {
    return "Secret";
  }
}
