package ua.kolo.identity.factors;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What second factors an account has.
///
/// @param totpSince since when codes are asked; null when they are not
/// @param codesLeft recovery codes not yet used
public record Overview(@Nullable Instant totpSince, List<Key> passkeys, int codesLeft) {
  public boolean any() {
    return totpSince != null || !passkeys.isEmpty();
  }

  /// Whether taking one factor away leaves none.
  public boolean isLast() {
    return (totpSince == null ? 0 : 1) + passkeys.size() == 1;
  }

  /// A passkey as its owner knows it.
  public record Key(UUID id, String label, Instant madeAt, @Nullable Instant usedAt) {}
}
