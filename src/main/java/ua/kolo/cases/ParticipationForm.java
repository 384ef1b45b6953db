package ua.kolo.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.consents.Ground;

/// An institution about to be let in, as typed.
record ParticipationForm(
    @Nullable String kind,
    @Nullable UUID institution,
    Participation.@Nullable Reason why,
    @Nullable String reason,
    @Nullable String words) {
  void check(Errors errors) {
    if (institution == null) {
      errors.rejectValue("institution", "cases.refused.whom");
    }
    if (why == null) {
      errors.rejectValue("why", "cases.refused.whyPart");
    }
  }

  @Nullable Ground ground() {
    return reason == null || reason.isBlank() ? null : new Ground(reason, words);
  }
}
