package ua.kolo.cases;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// Another status, as typed.
record TurnForm(
    @Nullable Integer version,
    @Nullable String status,
    @Nullable String ending,
    @Nullable String words) {
  void check(Errors errors, CaseFile file) {
    if (status == null || status.isBlank() || status.equals(file.status())) {
      errors.rejectValue("status", "cases.refused.sameStatus");
    } else if (Turn.ends(status) && (ending == null || ending.isBlank())) {
      errors.rejectValue("ending", "cases.refused.why");
    }
  }

  Turn.New turn() {
    var to = status == null ? "" : status;
    return new Turn.New(
        to, Turn.ends(to) ? ending : null, words == null || words.isBlank() ? null : words.strip());
  }
}
