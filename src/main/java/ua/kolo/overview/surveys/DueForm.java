package ua.kolo.overview.surveys;

import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Days;

/// The day and the words of a request, changed.
record DueForm(@Nullable String version, @Nullable String due, @Nullable String note) {
  static DueForm of(Survey survey) {
    return new DueForm(String.valueOf(survey.version()), Days.show(survey.dueOn()), survey.note());
  }

  /// Nonsense is a version nobody has.
  int seen() {
    return ReplyForm.number(version);
  }
}
