package ua.kolo.consents;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.platform.Days;

/// A withdrawal as typed.
record WithdrawalForm(@Nullable String day, Consent.@Nullable Form form) {
  void check(Errors errors) {
    if (Days.isWrong(day)) {
      errors.rejectValue("day", "consents.day.wrong");
    }
    if (form == null) {
      errors.rejectValue("form", "consents.form.missing");
    }
  }

  Withdrawal read() {
    return new Withdrawal(Days.parse(day), form);
  }
}
