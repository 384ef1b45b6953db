package ua.kolo.directory.specialists;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A specialist an institution appointed.
///
/// @param institution the body of the directory; `place` is where it is
/// @param confirmedOn the day the institution, or somebody who asked it, last said it is so
/// @param due six months have passed without that
/// @param version grows with each change
public record Specialist(
    UUID id,
    UUID institution,
    String institutionName,
    String place,
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
    @Nullable LocalDate confirmedOn,
    @Nullable String confirmedBy,
    boolean ended,
    boolean due,
    int version) {
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
