package ua.kolo.directory.specialists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an institution sent by its link, to be looked at before it counts.
///
/// @param specialist whom it corrects; null: somebody new
/// @param leaves is no longer a specialist
/// @param seenVersion of the specialist, when it was sent; null for somebody new
public record Correction(
    UUID id,
    UUID institution,
    String institutionName,
    @Nullable UUID specialist,
    boolean leaves,
    String name,
    String position,
    @Nullable String actNumber,
    @Nullable LocalDate actDate,
    LocalDate heldFrom,
    @Nullable LocalDate heldUntil,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String substitute,
    @Nullable String substitutePhone,
    String givenBy,
    Instant givenAt,
    @Nullable Integer seenVersion) {
  /// Whether the specialist was changed by others after this was sent.
  boolean isOvertaken(int version) {
    return seenVersion != null && seenVersion != version;
  }

  public Card card() {
    return new Card(
        name,
        position,
        actNumber,
        actDate,
        heldFrom,
        heldUntil,
        phone,
        email,
        substitute,
        substitutePhone);
  }
}
