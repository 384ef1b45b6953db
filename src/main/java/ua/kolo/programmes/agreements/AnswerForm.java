package ua.kolo.programmes.agreements;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.programmes.agreements.Agreement.Answer;

/// An answer to a draft, as typed.
record AnswerForm(
    @Nullable String answer, @Nullable String on, @Nullable String person, @Nullable String words) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);

  static AnswerForm of(Agreement known, LocalDate today) {
    var given = known.answer() == null ? Answer.AGREED : known.answer();
    return new AnswerForm(given.name(), DAY.format(today), known.person(), known.words());
  }

  void check(Errors errors) {
    if (given() == null) {
      errors.rejectValue("answer", "programmes.correction.noChoice");
    }
    if (day() == null) {
      errors.rejectValue("on", "agreements.on.wrong");
    }
    if (text(person).isEmpty()) {
      errors.rejectValue("person", "agreements.person.missing");
    }
    if (given() != null && given() != Answer.AGREED && text(words).isEmpty()) {
      errors.rejectValue("words", "agreements.words.missing");
    }
  }

  @Nullable Answer given() {
    for (var one : Answer.values()) {
      if (one.name().equals(answer)) {
        return one;
      }
    }
    return null;
  }

  @Nullable LocalDate day() {
    try {
      return LocalDate.parse(text(on), DAY);
    } catch (DateTimeParseException wrong) {
      return null;
    }
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
