package ua.kolo.programmes.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A body that must agree to a draft, with its newest answer.
///
/// @param askedAt when the draft was sent on to it, null before
/// @param person who answered, as they sign
/// @param words remarks, or the reason of a refusal
/// @param version of the draft the answer was given to
public record Agreement(
    UUID id,
    String body,
    Role role,
    @Nullable Instant askedAt,
    @Nullable Answer answer,
    @Nullable LocalDate answeredOn,
    @Nullable String person,
    @Nullable String words,
    @Nullable Integer version) {
  /// Why it must agree.
  public enum Role {
    EXECUTOR,
    FINANCE,
    LEGAL,
    COMMISSION,
    OTHER
  }

  /// What it answered.
  public enum Answer {
    AGREED,
    REMARKS,
    REFUSED
  }

  /// The plan has changed since it answered.
  ///
  /// @param now version of the draft
  public boolean isEarlier(int now) {
    return version != null && version < now;
  }

  /// It agreed, whatever it remarked.
  public boolean isGiven() {
    return answer == Answer.AGREED || answer == Answer.REMARKS;
  }
}
