package ua.kolo.directory.specialists;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened to a specialist's entry, and who said so.
///
/// @param by the name of whoever did it; of one who followed a link, as they wrote it
public record Event(What what, @Nullable String by, Instant happenedAt) {
  /// The kinds of it.
  public enum What {
    ADDED,
    CHANGED,
    /// Somebody of the staff asked the institution.
    CONFIRMED,
    /// The institution said so itself, by a link.
    CONFIRMED_BY_LINK,
    /// A correction the institution sent was accepted.
    CORRECTED,
    ENDED,
    REOPENED
  }
}
