package ua.kolo.cases;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.consents.Ground;

/// The joining of a file, as typed; what becomes of other institutions' parts comes beside it.
record JoinForm(
    @Nullable String version,
    @Nullable String leading,
    @Nullable String why,
    @Nullable String reason,
    @Nullable String words) {
  void check(Errors errors) {
    if (why == null || why.isBlank()) {
      errors.rejectValue("why", "cases.refused.noReason");
    }
  }

  Joining.Asked asked(UUID file, Map<UUID, JoinPreview.Stay> stays) {
    var ground = reason == null || reason.isBlank() ? null : new Ground(reason, words);
    return new Joining.Asked(
        file, ReasonForm.version(version), ReasonForm.version(leading), why, stays, ground);
  }
}
