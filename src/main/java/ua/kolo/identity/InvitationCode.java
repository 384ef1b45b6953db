package ua.kolo.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/// A one-time code to set a password: 80 random bits in groups of four, as people read them aloud.
public record InvitationCode(String text) {
  private static final int RANDOM_BYTES = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  public static InvitationCode fresh() {
    var bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return new InvitationCode(HexFormat.of().formatHex(bytes).replaceAll("(.{4})(?=.)", "$1-"));
  }

  /// What is kept of it; case and hyphens do not matter.
  public String hash() {
    var plain = text.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", "");
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(plain.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /// Never the code: it must not reach a log by mistake.
  @Override
  public String toString() {
    return "InvitationCode";
  }
}
