package ua.kolo.assistance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One institution asked another to help a person, and what became of it.
///
/// @param unit who sent it
/// @param file the case it belongs to, of the sender
/// @param reference the number of that case
/// @param service of `social_service` or `service`
/// @param specialist whom the person would rather see: `FEMALE`, `MALE`, null for no preference
/// @param ownFile the file the receiver opened from it; told to the receiver alone
/// @param byConsent whether the person agreed; false where the law asks for no consent
/// @param ground why it was sent without, of `consent_exempt_reason`; null when nothing was asked
/// @param lapsed whether that holds no more, since she took it back; told to the sender alone
/// @param contactAt when how to reach her changed last, after sending
/// @param onPaper the receiver answers on paper and the sender writes it down
public record Referral(
    UUID id,
    UUID unit,
    String sender,
    UUID file,
    String reference,
    UUID person,
    UUID receiver,
    String receiverName,
    String service,
    boolean urgent,
    @Nullable String specialist,
    boolean onPaper,
    State state,
    int version,
    Instant sentAt,
    String sentBy,
    Parcel parcel,
    List<Step> steps,
    @Nullable UUID ownFile,
    @Nullable Instant contactAt,
    boolean byConsent,
    @Nullable String ground,
    boolean lapsed) {
  public Referral {
    steps = List.copyOf(steps);
  }

  /// That one sent here was taken back: all that is left of it here.
  public record Recalled(
      UUID id, UUID sender, String senderName, Instant sentAt, Instant recalledAt) {}

  /// Something that became of it.
  ///
  /// @param reason of `referral_refusal`
  /// @param undone null while it stands
  public record Step(
      UUID id,
      State what,
      @Nullable String reason,
      @Nullable String words,
      Instant happenedAt,
      Instant writtenAt,
      String writtenBy,
      @Nullable Undone undone) {}

  /// That it was a slip, and why.
  public record Undone(Instant at, String by, @Nullable String why) {}

  /// A referral to be sent.
  public record New(
      UUID file,
      UUID person,
      UUID receiver,
      String service,
      boolean urgent,
      @Nullable String specialist,
      boolean onPaper,
      @Nullable String words) {}

  /// An answer to be given.
  ///
  /// @param happenedAt null stands for now
  public record Answer(
      State what, @Nullable String reason, @Nullable String words, @Nullable Instant happenedAt) {}
}
