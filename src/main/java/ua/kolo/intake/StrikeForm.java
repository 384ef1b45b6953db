package ua.kolo.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// Why a report was registered by mistake, as typed.
record StrikeForm(
    @Nullable Integer version, Strike.@Nullable Reason reason, @Nullable String same) {
  void check(Errors errors) {
    if (reason == null) {
      errors.rejectValue("reason", "intake.strike.reason.missing");
    }
  }

  /// The number of the other report; empty when none is typed.
  String number() {
    return same == null ? "" : same.strip();
  }
}
