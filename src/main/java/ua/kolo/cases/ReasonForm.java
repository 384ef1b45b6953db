package ua.kolo.cases;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// Why something is done with a file as it was shown, as typed.
record ReasonForm(@Nullable String version, @Nullable String reason) {
  void check(Errors errors) {
    if (reason == null || reason.isBlank()) {
      errors.rejectValue("reason", "cases.refused.noReason");
    }
  }

  int shown() {
    return version(version);
  }

  /// A version as a page sent it back; nonsense is none that ever was.
  static int version(@Nullable String sent) {
    try {
      return sent == null ? 0 : Integer.parseInt(sent);
    } catch (NumberFormatException nonsense) {
      return 0;
    }
  }
}
