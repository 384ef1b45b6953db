package ua.kolo.programmes.agreements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.BadRequest;
import ua.kolo.programmes.agreements.Agreement.Answer;

/// An answer to a draft: only an agreement needs no words.
///
/// @param person who answered, as they sign
record Said(Answer answer, LocalDate on, String person, @Nullable String words) {
  static final int LONGEST_NAME = 300;
  private static final int LONGEST_WORDS = 4000;

  Said {
    if (person.isBlank() || person.length() > LONGEST_NAME) {
      throw new BadRequest("agreements.person.missing");
    }
    if (answer != Answer.AGREED && words == null) {
      throw new BadRequest("agreements.words.missing");
    }
    if (words != null && words.length() > LONGEST_WORDS) {
      throw new BadRequest("agreements.words.long");
    }
  }

  static Said of(Answer answer, LocalDate on, String person, String words, LocalDate today) {
    if (on.isAfter(today)) {
      throw new BadRequest("agreements.on.wrong");
    }
    return new Said(answer, on, person.strip(), words.isBlank() ? null : words.strip());
  }
}
