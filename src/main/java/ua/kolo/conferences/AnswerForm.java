package ua.kolo.conferences;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// An answer to an invitation, as typed.
record AnswerForm(Invitation.@Nullable Answer what, @Nullable String words) {
  void check(Errors errors) {
    if (what == null) {
      errors.rejectValue("what", "conferences.refused.what");
    } else if (what.asksWords()) {
      FormWords.mustBeSaid("words", words, "conferences.refused.answerWords", errors);
    }
    FormWords.mustFit("words", words, errors);
  }
}
