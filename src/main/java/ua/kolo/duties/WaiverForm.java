package ua.kolo.duties;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// Why a duty is waived, as typed.
record WaiverForm(Waiver.@Nullable Reason reason, @Nullable String note) {
  private static final int LONGEST = 300;
  // Phones, codes, birth dates: the field is not encrypted, so they must not come in.
  private static final Pattern NUMBER = Pattern.compile("(?:\\d[ ().-]?){6,}");
  // What a record is called here is nobody's number: «the same as С-2026-00017».
  private static final Pattern REFERENCE =
      Pattern.compile("\\p{IsCyrillic}-20\\d{2}-\\d{5,6}(?!\\d)");

  void check(Errors errors) {
    if (reason == null) {
      errors.rejectValue("reason", "duties.waive.reason.missing");
    }
    var typed = note == null ? "" : note.strip();
    if (reason == Waiver.Reason.OTHER && typed.isEmpty()) {
      errors.rejectValue("note", "duties.refused.noNote");
    }
    if (typed.length() > LONGEST) {
      errors.rejectValue("note", "duties.refused.longNote", new Object[] {LONGEST}, null);
    }
    if (holdsNumber(typed)) {
      errors.rejectValue("note", "duties.waive.note.number");
    }
  }

  /// Whether somebody's phone, code or birth date may stand in it.
  static boolean holdsNumber(String note) {
    return NUMBER.matcher(REFERENCE.matcher(note).replaceAll("№")).find();
  }

  /// The waiver; only after a check without errors.
  Waiver waiver() {
    if (reason == null) {
      throw new IllegalStateException("The form was not checked");
    }
    return new Waiver(reason, note == null || note.isBlank() ? null : note.strip());
  }
}
