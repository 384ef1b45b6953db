package ua.kolo.cases;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.platform.Days;

/// What of a file is changed, as typed.
record CaseForm(
    @Nullable Integer version,
    @Nullable String kind,
    @Nullable String words,
    @Nullable String review) {
  static CaseForm of(CaseFile file) {
    return new CaseForm(file.version(), file.kind(), file.words(), Days.show(file.reviewOn()));
  }

  void check(Errors errors) {
    if (Days.isWrong(review)) {
      errors.rejectValue("review", "cases.day.wrong");
    }
    if (words != null && words.length() > NewCase.LONGEST) {
      errors.rejectValue("words", "cases.long", new Object[] {NewCase.LONGEST}, null);
    }
  }

  int shown() {
    return version == null ? 0 : version;
  }
}
