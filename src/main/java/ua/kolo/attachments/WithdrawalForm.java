package ua.kolo.attachments;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// Why an attachment counts no more, as typed.
record WithdrawalForm(@Nullable String reason) {
  void check(Errors errors) {
    if (reason == null || FileNames.plain(reason).isEmpty()) {
      errors.rejectValue("reason", "attachments.refused.reason");
    } else if (reason.length() > Attachments.LONGEST) {
      errors.rejectValue("reason", "cases.long", new Object[] {Attachments.LONGEST}, null);
    }
  }
}
