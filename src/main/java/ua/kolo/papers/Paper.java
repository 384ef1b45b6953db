package ua.kolo.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.consents.Ground;

/// A paper of a case, as it was made.
///
/// @param reference of the case
/// @param number within the institution's year
/// @param receiver the institution it goes to; null when it goes to nobody
/// @param receiverName its name
/// @param words null when the person is destroyed, and what was said of them
/// @param annulledAt since when it counts no more; its number stays taken
public record Paper(
    UUID id,
    UUID file,
    String reference,
    UUID person,
    Kind kind,
    int year,
    int number,
    @Nullable UUID receiver,
    @Nullable String receiverName,
    @Nullable Words words,
    Instant madeAt,
    String madeBy,
    @Nullable Instant annulledAt,
    @Nullable String annulledBy) {
  /// What people call it: number and year.
  public String called() {
    return number + "/" + year;
  }

  public boolean holds() {
    return annulledAt == null;
  }

  /// What stands on it.
  ///
  /// @param sender the institution's name as it was
  /// @param signer who signs, with the post
  /// @param day on the paper
  public record Words(
      String sender,
      @Nullable String addressee,
      String title,
      String body,
      @Nullable String signer,
      LocalDate day) {}

  /// One to be made.
  ///
  /// @param body null takes the words of its kind
  /// @param ground why without consent, when there is none
  public record New(
      UUID file,
      UUID person,
      Kind kind,
      @Nullable UUID receiver,
      @Nullable String body,
      @Nullable String signer,
      @Nullable LocalDate day,
      @Nullable Ground ground) {}
}
