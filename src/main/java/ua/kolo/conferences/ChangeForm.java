package ua.kolo.conferences;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// Another hour or place, as typed.
record ChangeForm(
    @Nullable Integer version,
    @Nullable String day,
    @Nullable String time,
    @Nullable String place,
    @Nullable String explanation,
    @Nullable String reason) {
  static ChangeForm of(Conference conference) {
    var words = conference.words();
    return new ChangeForm(
        conference.version(),
        Hour.day(conference.meetsAt()),
        Hour.time(conference.meetsAt()),
        words == null ? null : words.place(),
        words == null ? null : words.explanation(),
        null);
  }

  void check(Errors errors, Conference conference) {
    Hour.check(day, time, errors);
    var at = Hour.parse(day, time);
    if (at != null && moves(at, conference) && (reason == null || reason.isBlank())) {
      errors.rejectValue("reason", "conferences.refused.reason");
    }
    FormWords.mustFit("place", place, errors);
    FormWords.mustFit("explanation", explanation, errors);
    FormWords.mustFit("reason", reason, errors);
  }

  /// The same hour typed again is the same to the second.
  Conference.Change change(Conference conference) {
    var at = Objects.requireNonNullElse(Hour.parse(day, time), Instant.EPOCH);
    var meets = moves(at, conference) ? at : conference.meetsAt();
    return new Conference.Change(meets, place, explanation, reason);
  }

  int shown() {
    return version == null ? 0 : version;
  }

  private static boolean moves(Instant at, Conference conference) {
    var before = conference.meetsAt();
    return !Hour.day(at).equals(Hour.day(before)) || !Hour.time(at).equals(Hour.time(before));
  }
}
