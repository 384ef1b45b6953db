package ua.kolo.programmes.agreements;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.programmes.agreements.Agreement.Answer;

/// An institution's answer to a draft, as typed.
///
/// @param version of the draft that was read
record SentForm(
    @Nullable String version,
    @Nullable String answer,
    @Nullable String person,
    @Nullable String words) {
  private static final int NONE = -1;

  static SentForm of(SentDraft draft, String name) {
    var line = draft.line();
    var before = line.byItself() && line.answer() != null;
    return new SentForm(
        String.valueOf(draft.version()),
        before ? Objects.requireNonNull(line.answer()).name() : null,
        before ? line.person() : name,
        before ? line.words() : null);
  }

  void check(Errors errors) {
    var told = new AnswerForm(answer, null, person, words);
    if (told.given() == null) {
      errors.rejectValue("answer", "programmes.correction.noChoice");
    }
    if (signed().isEmpty()) {
      errors.rejectValue("person", "agreements.person.missing");
    }
    if (told.given() != null && told.given() != Answer.AGREED && told().isEmpty()) {
      errors.rejectValue("words", "agreements.words.missing");
    }
  }

  Answer given() {
    return Objects.requireNonNull(new AnswerForm(answer, null, person, words).given());
  }

  String signed() {
    return AnswerForm.text(person);
  }

  String told() {
    return AnswerForm.text(words);
  }

  /// The version that was read; none there is when what was sent is no number.
  int seen() {
    try {
      return Integer.parseInt(AnswerForm.text(version));
    } catch (NumberFormatException nonsense) {
      return NONE;
    }
  }
}
