package ua.kolo.conferences;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.cases.Section;
import ua.kolo.platform.Ids;
import ua.kolo.platform.RequestKey;

/// Something said of a part of the file, as typed.
///
/// @param key of the request, so that a page sent twice writes once
record SaidForm(@Nullable String key, @Nullable Section section, @Nullable String words) {
  static SaidForm empty() {
    return new SaidForm(Ids.next().toString(), Section.RISK, null);
  }

  void check(Errors errors) {
    FormWords.mustBeSaid("words", words, "conferences.refused.words", errors);
  }

  @Nullable RequestKey request() {
    return RequestKey.of(key, "said", this);
  }

  Conference.Said said() {
    return new Conference.Said(FormWords.section(section), Objects.requireNonNullElse(words, ""));
  }
}
