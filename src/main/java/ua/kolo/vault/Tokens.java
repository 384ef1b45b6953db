package ua.kolo.vault;

import com.google.crypto.tink.prf.Prf;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Objects;

/// Makes search tokens: the same words give the same number, and nobody without the key can tell
/// which words, or try them.
public final class Tokens {
  private static final int LENGTH = 8;
  private final Collection<Prf> makers;
  private final Prf maker;
  private final long primary;

  Tokens(KeySets sets) {
    try {
      makers = sets.tokenMaking().getPrfs().values();
      maker = Objects.requireNonNull(sets.tokenMaking().getPrfs().get((int) sets.tokenKey()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
    primary = sets.tokenKey();
  }

  /// The number of the key that makes new tokens, to be kept beside them.
  public long key() {
    return primary;
  }

  /// Tokens to be stored.
  public long[] of(Collection<String> words) {
    return words.stream().mapToLong(word -> token(maker, word)).sorted().distinct().toArray();
  }

  /// Tokens to look for: while keys are being rotated, those of every key in use.
  public long[] lookedFor(Collection<String> words) {
    return makers.stream()
        .flatMap(each -> words.stream().map(word -> token(each, word)))
        .mapToLong(Long::longValue)
        .sorted()
        .distinct()
        .toArray();
  }

  /// A keyed hash for the trail: tells that two searches were alike, not what was sought.
  public String hash(String terms) {
    return HexFormat.of().formatHex(compute(maker, "trail|" + terms, 16));
  }

  /// Signs a text for one purpose, so that it can leave the program and be known again.
  public String sign(String purpose, String text) {
    return sign(maker, purpose, text);
  }

  /// Whether this program signed the text for that purpose; while keys are being rotated, with any
  /// key in use.
  public boolean isSigned(String purpose, String text, String signature) {
    return makers.stream().anyMatch(each -> isSame(sign(each, purpose, text), signature));
  }

  private static String sign(Prf maker, String purpose, String text) {
    return HexFormat.of().formatHex(compute(maker, "sign|" + purpose + "|" + text, 16));
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static long token(Prf maker, String word) {
    return ByteBuffer.wrap(compute(maker, word, LENGTH)).getLong();
  }

  private static byte[] compute(Prf maker, String word, int length) {
    try {
      return maker.compute(word.getBytes(StandardCharsets.UTF_8), length);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
