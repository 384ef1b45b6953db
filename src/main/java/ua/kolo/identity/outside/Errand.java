package ua.kolo.identity.outside;

import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// One way out and back, kept in the session of whoever goes it: nobody comes back from an errand
/// they did not begin, nor twice.
///
/// @param state what the provider must bring back
/// @param nonce what the provider's word must contain
/// @param verifier what proves to the provider that the same program asks (PKCE)
/// @param back where the provider sends the browser
public record Errand(
    String way, String state, String nonce, String verifier, String back, Instant begun)
    implements Serializable {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Errand fresh(String way, String back, Instant now) {
    return new Errand(way, random(), random(), random(), back, now);
  }

  /// Whether somebody came back from this one.
  public boolean fits(String from, @Nullable String brought, Instant now) {
    return way.equals(from) && state.equals(brought) && now.isBefore(begun.plus(LONGEST));
  }

  private static String random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "Errand[" + way + "]";
  }
}
