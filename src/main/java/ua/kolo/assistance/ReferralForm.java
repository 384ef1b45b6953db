package ua.kolo.assistance;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.consents.Ground;

/// A referral as typed.
///
/// @param key of the request, so that a page sent twice sends one referral
/// @param seen what was looked at before sending, as [#told]: anything else is shown again first
record ReferralForm(
    @Nullable String key,
    @Nullable String kind,
    @Nullable UUID person,
    @Nullable UUID receiver,
    @Nullable String service,
    boolean urgent,
    @Nullable String specialist,
    boolean onPaper,
    @Nullable String words,
    @Nullable String reason,
    @Nullable String why,
    @Nullable String seen) {
  static ReferralForm empty(String key, @Nullable String kind) {
    return new ReferralForm(
        key, kind, null, null, null, false, null, false, null, null, null, null);
  }

  /// The same as was asked before, of somebody else.
  ReferralForm like(Referral before) {
    return new ReferralForm(
        key,
        kind,
        before.person(),
        null,
        before.service(),
        before.urgent(),
        before.specialist(),
        false,
        before.parcel().words(),
        null,
        null,
        null);
  }

  void check(Errors errors) {
    if (person == null) {
      errors.rejectValue("person", "assistance.refused.whom");
    }
    if (receiver == null) {
      errors.rejectValue("receiver", "assistance.refused.where");
    }
    if (none(service) == null) {
      errors.rejectValue("service", "assistance.refused.service");
    }
    if (words != null && words.length() > Parcel.LONGEST) {
      errors.rejectValue("words", "cases.long", new Object[] {Parcel.LONGEST}, null);
    }
  }

  /// To whom, what is asked and all that would be told, in short.
  String told(Parcel parcel) {
    return Integer.toHexString(
        Objects.hash(person, receiver, none(service), urgent, none(specialist), onPaper, parcel));
  }

  boolean isSeen(Parcel parcel) {
    return told(parcel).equals(seen);
  }

  Referral.New asked(UUID file) {
    return new Referral.New(
        file,
        Objects.requireNonNull(person),
        Objects.requireNonNull(receiver),
        Objects.requireNonNullElse(service, ""),
        urgent,
        none(specialist),
        onPaper,
        none(words));
  }

  @Nullable Ground ground() {
    var given = none(reason);
    return given == null ? null : new Ground(given, why);
  }

  private static @Nullable String none(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
