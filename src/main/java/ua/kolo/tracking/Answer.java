package ua.kolo.tracking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.BadRequest;

/// What came of a measure at one of its times.
///
/// @param doneOn the day it was done, null when it was not or nobody says
/// @param note what was done, or why not; asked when it was not done whole
public record Answer(Occurrence.Status status, @Nullable LocalDate doneOn, @Nullable String note) {
  static final int LONGEST = 2000;

  public Answer {
    note = note == null || note.isBlank() ? null : note.strip();
    if (status.asksReason() && note == null) {
      throw new BadRequest("tracking.answer.noReason");
    }
    if (note != null && note.length() > LONGEST) {
      throw new BadRequest("tracking.answer.long", LONGEST);
    }
  }
}
