package ua.kolo.conferences;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.cases.Section;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.RequestKey;

/// A decision as typed.
///
/// @param key of the request, so that a page sent twice writes one
record DecisionForm(
    @Nullable String key,
    @Nullable Section section,
    @Nullable UUID institution,
    @Nullable String until,
    @Nullable String words) {
  static DecisionForm empty() {
    return new DecisionForm(Ids.next().toString(), Section.RISK, null, null, null);
  }

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

  @Nullable RequestKey request() {
    return RequestKey.of(key, Decisions.KIND, this);
  }

  Decision.New decision() {
    return new Decision.New(
        FormWords.section(section),
        Objects.requireNonNull(institution),
        Objects.requireNonNullElse(words, ""),
        Objects.requireNonNull(Days.parse(until)));
  }
}
