package ua.kolo.conferences;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.consents.Ground;

/// An institution about to be invited, as typed.
record InviteForm(
    @Nullable String kind,
    @Nullable UUID institution,
    @Nullable String reason,
    @Nullable String why) {
  void check(Errors errors) {
    if (institution == null) {
      errors.rejectValue("institution", "cases.refused.whom");
    }
  }

  @Nullable Ground ground() {
    return reason == null || reason.isBlank() ? null : new Ground(reason, why);
  }
}
