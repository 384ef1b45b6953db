package ua.kolo.conferences;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// Why it does not take place, as typed.
record ReasonForm(@Nullable Integer version, @Nullable String reason) {
  void check(Errors errors) {
    FormWords.mustBeSaid("reason", reason, "conferences.refused.reason", errors);
  }

  int shown() {
    return version == null ? 0 : version;
  }
}
