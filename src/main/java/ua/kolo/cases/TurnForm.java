package ua.kolo.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.platform.Days;

/// Another status, as typed.
record TurnForm(
    @Nullable Integer version,
    @Nullable String status,
    @Nullable String ending,
    @Nullable String words,
    @Nullable String review) {
  /// A day that is still to come is kept unless somebody names another.
  static TurnForm of(CaseFile file, LocalDate today) {
    var day = file.reviewOn();
    var kept = day != null && day.isAfter(today) ? Days.show(day) : null;
    return new TurnForm(file.version(), null, null, null, kept);
  }

  void check(Errors errors, CaseFile file) {
    if (status == null || status.isBlank() || status.equals(file.status())) {
      errors.rejectValue("status", "cases.refused.sameStatus");
    } else if (Turn.ends(status) && (ending == null || ending.isBlank())) {
      errors.rejectValue("ending", "cases.refused.why");
    }
    if (Days.isWrong(review)) {
      errors.rejectValue("review", "cases.day.wrong");
    }
  }

  Turn.New turn() {
    var to = status == null ? "" : status;
    var next = Days.parse(review);
    return new Turn.New(
        to,
        Turn.ends(to) ? ending : null,
        words == null || words.isBlank() ? null : words.strip(),
        next,
        next == null);
  }
}
