package ua.kolo.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/// The two key sets of an installation: one wraps the keys of persons, one makes search tokens. The
/// primary key of a set makes what is new, the older ones still open what they made.
final class KeySets {
  private final KeysetHandle cells;
  private final KeysetHandle tokens;
  private final Aead wrapping;
  private final PrfSet tokenMaking;

  static {
    try {
      AeadConfig.register();
      PrfConfig.register();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private KeySets(KeysetHandle cells, KeysetHandle tokens) throws GeneralSecurityException {
    this.cells = cells;
    this.tokens = tokens;
    this.wrapping = cells.getPrimitive(RegistryConfiguration.get(), Aead.class);
    this.tokenMaking = tokens.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
  }

  static KeySets generate() throws GeneralSecurityException {
    return new KeySets(
        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
        KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
  }

  static KeySets parse(String cells, String tokens) throws GeneralSecurityException {
    return new KeySets(parse(cells), parse(tokens));
  }

  private static KeysetHandle parse(String json) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
  }

  String cellsAsJson() throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(cells, InsecureSecretKeyAccess.get());
  }

  String tokensAsJson() throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(tokens, InsecureSecretKeyAccess.get());
  }

  /// The same sets with a new primary key in each of those asked for.
  KeySets rotated(boolean ofCells, boolean ofTokens) throws GeneralSecurityException {
    return new KeySets(ofCells ? rotated(cells) : cells, ofTokens ? rotated(tokens) : tokens);
  }

  private static KeysetHandle rotated(KeysetHandle before) throws GeneralSecurityException {
    var fresh =
        KeysetHandle.generateEntryFromParameters(before.getPrimary().getKey().getParameters())
            .withRandomId()
            .makePrimary();
    return KeysetHandle.newBuilder(before).addEntry(fresh).build();
  }

  /// The same sets without these keys; a primary key stays.
  KeySets without(Collection<Long> retired) throws GeneralSecurityException {
    return new KeySets(without(cells, retired), without(tokens, retired));
  }

  private static KeysetHandle without(KeysetHandle before, Collection<Long> retired)
      throws GeneralSecurityException {
    var kept = KeysetHandle.newBuilder(before);
    for (int i = before.size() - 1; i >= 0; i--) {
      var entry = before.getAt(i);
      if (!entry.isPrimary() && retired.contains(number(entry))) {
        kept.deleteAt(i);
      }
    }
    return kept.build();
  }

  Aead wrapping() {
    return wrapping;
  }

  PrfSet tokenMaking() {
    return tokenMaking;
  }

  long wrappingKey() {
    return number(cells.getPrimary());
  }

  long tokenKey() {
    return number(tokens.getPrimary());
  }

  List<Long> wrappingKeys() {
    return numbers(cells);
  }

  List<Long> tokenKeys() {
    return numbers(tokens);
  }

  private static List<Long> numbers(KeysetHandle set) {
    return IntStream.range(0, set.size())
        .mapToObj(set::getAt)
        .filter(entry -> entry.getStatus() == KeyStatus.ENABLED)
        .map(KeySets::number)
        .toList();
  }

  // Written without a sign, as the database reads it from a wrapped key's first bytes.
  private static long number(KeysetHandle.Entry entry) {
    return Integer.toUnsignedLong(entry.getId());
  }
}
