package ua.kolo.conferences;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.platform.Days;

/// What became of a decision, as typed; without a day it was today.
record OutcomeForm(Decision.@Nullable What what, @Nullable String words, @Nullable String day) {
  void check(Errors errors, LocalDate today) {
    if (what == null) {
      errors.rejectValue("what", "conferences.refused.what");
    } else if (what != Decision.What.DONE) {
      FormWords.mustBeSaid("words", words, "conferences.refused.reason", errors);
    }
    FormWords.mustFit("words", words, errors);
    if (Days.isWrong(day)) {
      errors.rejectValue("day", "cases.day.wrong");
    }
    var typed = Days.parse(day);
    if (typed != null && typed.isAfter(today)) {
      errors.rejectValue("day", "conferences.refused.future");
    }
  }

  Decision.Told told() {
    return new Decision.Told(
        Objects.requireNonNullElse(what, Decision.What.DONE), words, Days.parse(day));
  }
}
