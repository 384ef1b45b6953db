package ua.kolo.conferences;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.cases.Section;
import ua.kolo.platform.Days;

/// A decision as typed.
record DecisionForm(
    @Nullable Section section,
    @Nullable UUID institution,
    @Nullable String until,
    @Nullable String words) {
  static final DecisionForm EMPTY = new DecisionForm(Section.RISK, null, null, null);

  void check(Errors errors, LocalDate today) {
    FormWords.mustBeSaid("words", words, "conferences.refused.words", errors);
    if (institution == null) {
      errors.rejectValue("institution", "conferences.refused.owes");
    }
    var day = Days.parse(until);
    if (day == null) {
      errors.rejectValue("until", "cases.day.wrong");
    } else if (day.isBefore(today)) {
      errors.rejectValue("until", "conferences.refused.until");
    }
  }

  Decision.New decision() {
    return new Decision.New(
        FormWords.section(section),
        Objects.requireNonNull(institution),
        Objects.requireNonNullElse(words, ""),
        Objects.requireNonNull(Days.parse(until)));
  }
}
