package ua.kolo.intake;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.consents.Ground;

/// A notice to an institution that works here, as typed.
///
/// @param key of the request, so that a page sent twice tells once
/// @param seen what was looked at before sending, as [#told]: anything else is shown again first
record ArrivalForm(
    @Nullable String key,
    @Nullable String kind,
    @Nullable UUID receiver,
    @Nullable String words,
    @Nullable String reason,
    @Nullable String why,
    @Nullable String seen) {
  static ArrivalForm empty(String key, @Nullable String kind) {
    return new ArrivalForm(key, kind, null, null, null, null, null);
  }

  void check(Errors errors) {
    if (receiver == null) {
      errors.rejectValue("receiver", "intake.arrival.whom");
    }
    if (words != null && words.length() > Arrival.LONGEST) {
      errors.rejectValue("words", "intake.long", new Object[] {Arrival.LONGEST}, null);
    }
  }

  /// To whom and what would be told, in short.
  String told(SentNotices.Told parcel) {
    return Integer.toHexString(Objects.hash(receiver, parcel));
  }

  boolean isSeen(SentNotices.Told parcel) {
    return told(parcel).equals(seen);
  }

  Arrival.New asked() {
    return new Arrival.New(Objects.requireNonNull(receiver), words);
  }

  @Nullable Ground ground() {
    return reason == null || reason.isBlank() ? null : new Ground(reason, why);
  }
}
