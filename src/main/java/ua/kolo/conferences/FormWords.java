package ua.kolo.conferences;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.cases.Section;

/// What the forms of conferences have in common.
final class FormWords {
  private FormWords() {}

  static boolean isLong(@Nullable String words) {
    return words != null && words.length() > Conference.LONGEST;
  }

  static void mustFit(String field, @Nullable String words, Errors errors) {
    if (isLong(words)) {
      errors.rejectValue(field, "cases.long", new Object[] {Conference.LONGEST}, null);
    }
  }

  static void mustBeSaid(String field, @Nullable String words, String code, Errors errors) {
    if (words == null || words.isBlank()) {
      errors.rejectValue(field, code);
    }
    mustFit(field, words, errors);
  }

  static Section section(@Nullable Section chosen) {
    return chosen == null ? Section.RISK : chosen;
  }
}
