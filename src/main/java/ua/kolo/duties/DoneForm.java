package ua.kolo.duties;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.duties.law.Term;

/// When something was done, as typed.
record DoneForm(@Nullable String day, @Nullable String time) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  static DoneForm at(ZonedDateTime now) {
    return new DoneForm(ua.kolo.platform.Days.show(now.toLocalDate()), TIME.format(now));
  }

  void check(Errors errors, Duty duty, Instant now) {
    var at = moment();
    if (ua.kolo.platform.Days.parse(day) == null) {
      errors.rejectValue("day", "duties.done.day.wrong");
    } else if (at == null) {
      errors.rejectValue("time", "duties.done.time.wrong");
    } else if (at.isAfter(now)) {
      errors.rejectValue("day", "duties.refused.future");
    } else if (at.isBefore(duty.eventAt().truncatedTo(ChronoUnit.MINUTES))) {
      errors.rejectValue("day", "duties.refused.early");
    }
  }

  @Nullable Instant moment() {
    var typed = ua.kolo.platform.Days.parse(day);
    var hour = clock();
    return typed == null || hour == null ? null : typed.atTime(hour).atZone(Term.KYIV).toInstant();
  }

  private @Nullable LocalTime clock() {
    try {
      return time == null ? null : LocalTime.parse(time.strip(), TIME);
    } catch (DateTimeException wrong) {
      return null;
    }
  }
}
