package ua.kolo.persons;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.vault.Shredding;

/// That somebody asked for a person to be destroyed, and nobody has said yes or no yet.
///
/// @param askedBy who asked, as they are called
/// @param mine whether whoever acts asked, and so does not confirm
/// @param alone whether nobody else in the institution could confirm, so that somebody from outside
///   agrees, and then it is carried out
/// @param agreedBy who agreed, null while nobody has
public record Destruction(
    UUID person,
    Shredding.Reason reason,
    Instant askedAt,
    String askedBy,
    boolean mine,
    boolean alone,
    @Nullable Instant agreedAt,
    @Nullable String agreedBy) {
  /// Whether it may be carried out by whoever asked.
  public boolean isAgreed() {
    return agreedAt != null;
  }
}
