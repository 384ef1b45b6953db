package ua.kolo.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.Consumer;
import ua.kolo.platform.Conflict;

/// The key of one person or other subject; everything of theirs is sealed with it, so that the end
/// of this one key is the end of all of that.
public final class DataKey {
  private final AesGcmJce cipher;
  private final Consumer<Cell> alarm;

  DataKey(byte[] secret, Consumer<Cell> alarm) throws GeneralSecurityException {
    this.cipher = new AesGcmJce(secret);
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
    try {
      return cipher.decrypt(sealed, cell.place());
    } catch (GeneralSecurityException damaged) {
      alarm.accept(cell);
      throw new Conflict("vault.cell.damaged", cell.table(), cell.column());
    }
  }
}
