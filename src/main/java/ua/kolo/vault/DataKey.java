package ua.kolo.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Conflict;

/// The key of one person or other subject; everything of theirs is sealed with it, so that the end
/// of this one key is the end of all of that. While a rotation is under way it also opens what the
/// key before it sealed.
public final class DataKey {
  private final AesGcmJce cipher;
  private final @Nullable AesGcmJce before;
  private final Supplier<Optional<DataKey>> newer;
  private final Consumer<Cell> alarm;

  /// @param before the secret of the key before, until nothing is left under it
  /// @param newer the subject's key as it is now, if it became another since this one was read
  DataKey(
      byte[] secret,
      byte @Nullable [] before,
      Supplier<Optional<DataKey>> newer,
      Consumer<Cell> alarm)
      throws GeneralSecurityException {
    this.cipher = new AesGcmJce(secret);
    this.before = before == null ? null : new AesGcmJce(before);
    this.newer = newer;
    this.alarm = alarm;
  }

  public byte[] seal(Cell cell, String text) {
    return seal(cell, text.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] seal(Cell cell, byte[] plain) {
    try {
      return cipher.encrypt(plain, cell.place());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public String openText(Cell cell, byte[] sealed) {
    return new String(open(cell, sealed), StandardCharsets.UTF_8);
  }

  /// The value of the cell; a [Conflict] `vault.cell.damaged`, written into the trail, when it was
  /// changed or brought from another place.
  public byte[] open(Cell cell, byte[] sealed) {
    return opened(cell, sealed)
        .or(() -> newer.get().flatMap(key -> key.opened(cell, sealed)))
        .orElseThrow(
            () -> {
              alarm.accept(cell);
              return new Conflict("vault.cell.damaged", cell.table(), cell.column());
            });
  }

  /// Whether the value opens, without an alarm when it does not.
  boolean opens(Cell cell, byte[] sealed) {
    return opened(cell, sealed).isPresent();
  }

  /// Whether this very key sealed it, not the one before.
  boolean sealed(Cell cell, byte[] sealed) {
    return opened(cipher, cell, sealed).isPresent();
  }

  private Optional<byte[]> opened(Cell cell, byte[] sealed) {
    return opened(cipher, cell, sealed).or(() -> opened(before, cell, sealed));
  }

  private static Optional<byte[]> opened(@Nullable AesGcmJce cipher, Cell cell, byte[] sealed) {
    try {
      return cipher == null ? Optional.empty() : Optional.of(cipher.decrypt(sealed, cell.place()));
    } catch (GeneralSecurityException another) {
      return Optional.empty();
    }
  }
}
