package ua.kolo.tracking;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Days;

/// What somebody typed of a measure at one of its times.
record AnswerForm(
    @Nullable Integer version,
    Occurrence.@Nullable Status status,
    @Nullable String doneOn,
    @Nullable String note) {
  static AnswerForm of(Occurrence one) {
    return new AnswerForm(one.version(), one.status(), Days.show(one.doneOn()), one.note());
  }

  /// The same words upon the newest version.
  AnswerForm upon(int newest) {
    return new AnswerForm(newest, status, doneOn, note);
  }

  /// The version the words were written upon; 0, which is none, when it was not sent.
  int upon() {
    return version == null ? 0 : version;
  }

  void check(BindingResult errors) {
    if (status == null) {
      errors.rejectValue("status", "tracking.answer.noStatus");
    } else if (status.asksReason() && (note == null || note.isBlank())) {
      errors.rejectValue("note", "tracking.answer.noReason");
    }
    if (Days.isWrong(doneOn)) {
      errors.rejectValue("doneOn", "tracking.day.wrong");
    }
    if (note != null && note.length() > Answer.LONGEST) {
      errors.rejectValue("note", "tracking.answer.long", new Object[] {Answer.LONGEST}, null);
    }
  }

  static void refuse(BindingResult errors, BadRequest refused) {
    errors.rejectValue("doneOn", Objects.requireNonNull(refused.code()));
  }

  Answer answer() {
    return new Answer(Objects.requireNonNull(status), Days.parse(doneOn), note);
  }
}
