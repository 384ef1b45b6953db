package ua.kolo.programmes.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A body that must agree to a draft, with its newest answer.
///
/// @param institution which it is, null while nobody knows: then it answers on paper
/// @param askedAt when the draft was sent on to it, null before
/// @param dueOn by when its answer is awaited, null when nobody said
/// @param person who answered, as they sign
/// @param words remarks, or the reason of a refusal
/// @param version of the draft the answer was given to
/// @param answeredAt when the answer was entered
/// @param byItself the institution entered it, not whoever keeps the sheet
public record Agreement(
    UUID id,
    String body,
    Role role,
    @Nullable UUID institution,
    @Nullable Instant askedAt,
    @Nullable LocalDate dueOn,
    @Nullable Answer answer,
    @Nullable LocalDate answeredOn,
    @Nullable String person,
    @Nullable String words,
    @Nullable Integer version,
    @Nullable Instant answeredAt,
    boolean byItself) {
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

  /// The draft is to be sent on to it: it has not been, or the plan has changed since it answered
  /// and it was not asked again.
  ///
  /// @param now version of the draft
  public boolean isToAsk(int now) {
    if (answeredAt == null) {
      return askedAt == null;
    }
    return isEarlier(now) && (askedAt == null || askedAt.isBefore(answeredAt));
  }

  /// Its answer is awaited.
  public boolean isAwaited() {
    return askedAt != null && (answeredAt == null || answeredAt.isBefore(askedAt));
  }
}
