package ua.kolo.assistance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.platform.Days;

/// An answer as typed; without a day it was given now.
record AnswerForm(
    @Nullable Integer version,
    @Nullable State what,
    @Nullable String reason,
    @Nullable String day,
    @Nullable String words) {
  void check(Errors errors, Instant now) {
    if (what == null) {
      errors.rejectValue("what", "assistance.refused.what");
    } else if (what.asksWhy() && (reason == null || reason.isBlank())) {
      errors.rejectValue("reason", "assistance.refused.reason");
    }
    if (Days.isWrong(day)) {
      errors.rejectValue("day", "cases.day.wrong");
    }
    var at = at(now);
    if (at != null && at.isAfter(now)) {
      errors.rejectValue("day", "assistance.refused.future");
    }
    if (words != null && words.length() > Parcel.LONGEST) {
      errors.rejectValue("words", "cases.long", new Object[] {Parcel.LONGEST}, null);
    }
  }

  Referral.Answer answer(Instant now) {
    return new Referral.Answer(what == null ? State.SENT : what, reason, words, at(now));
  }

  int shown() {
    return version == null ? 0 : version;
  }

  private @Nullable Instant at(Instant now) {
    var typed = Days.parse(day);
    return typed == null ? null : Days.told(typed, now);
  }
}
