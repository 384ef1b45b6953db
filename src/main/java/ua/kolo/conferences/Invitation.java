package ua.kolo.conferences;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An institution is asked to a conference.
///
/// @param answer null while it has not answered
/// @param words of the answer; null to the other institutions
/// @param attended whether it was there; null until the conference is held
/// @param withdrawnAt since when it is invited no more
public record Invitation(
    UUID id,
    UUID institution,
    String name,
    @Nullable Answer answer,
    @Nullable String words,
    @Nullable Instant answeredAt,
    @Nullable String answeredBy,
    @Nullable Boolean attended,
    Instant invitedAt,
    String invitedBy,
    @Nullable Instant withdrawnAt) {
  /// What it says.
  public enum Answer {
    COMING,
    NOT_COMING,
    /// It does not come, and sends what it has to say.
    WORD;

    /// Whether words belong to it.
    public boolean asksWords() {
      return this != COMING;
    }
  }

  public boolean stands() {
    return withdrawnAt == null;
  }
}
