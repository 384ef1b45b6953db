package ua.kolo.conferences;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.cases.Section;

/// Something said of a part of the file, as typed.
record SaidForm(@Nullable Section section, @Nullable String words) {
  static final SaidForm EMPTY = new SaidForm(Section.RISK, null);

  void check(Errors errors) {
    FormWords.mustBeSaid("words", words, "conferences.refused.words", errors);
  }

  Conference.Said said() {
    return new Conference.Said(FormWords.section(section), Objects.requireNonNullElse(words, ""));
  }
}
