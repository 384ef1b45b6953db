package ua.kolo.consents;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.platform.Days;

/// An answer as typed.
record AnswerForm(
    @Nullable String scope,
    @Nullable String answer,
    Consent.@Nullable Form form,
    @Nullable String day,
    @Nullable String words) {
  static AnswerForm empty(@Nullable String scope, String today) {
    return new AnswerForm(scope, null, Consent.Form.WRITTEN, today, null);
  }

  void check(Errors errors) {
    if (scope == null || scope.isBlank()) {
      errors.rejectValue("scope", "consents.scope.missing");
    }
    if (!"GIVEN".equals(answer) && !"REFUSED".equals(answer)) {
      errors.rejectValue("answer", "consents.answer.missing");
    }
    if (Days.isWrong(day)) {
      errors.rejectValue("day", "consents.day.wrong");
    }
    if (form == null) {
      errors.rejectValue("form", "consents.form.missing");
    }
  }

  Answer read() {
    return new Answer(
        scope == null ? "" : scope,
        "GIVEN".equals(answer),
        form == null ? Consent.Form.WRITTEN : form,
        Days.parse(day),
        words);
  }
}
