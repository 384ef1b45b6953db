package ua.kolo.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.platform.Days;

/// What happened, as typed.
///
/// @param key of the request, so that a page sent twice tells once
record EventForm(
    @Nullable String key,
    @Nullable String trigger,
    @Nullable List<String> flags,
    @Nullable String day,
    @Nullable String time) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  static EventForm at(String key, ZonedDateTime now) {
    return new EventForm(key, null, null, Days.show(now.toLocalDate()), TIME.format(now));
  }

  void check(Errors errors, Instant now) {
    var at = at();
    if (trigger == null || trigger.isBlank()) {
      errors.rejectValue("trigger", "cases.event.unknown");
    }
    if (Days.parse(day) == null) {
      errors.rejectValue("day", "cases.day.wrong");
    } else if (at == null) {
      errors.rejectValue("time", "cases.time.wrong");
    } else if (at.isAfter(now)) {
      errors.rejectValue("day", "cases.entry.future");
    }
  }

  Happened.New told() {
    return new Happened.New(trigger, flags == null ? Set.of() : Set.copyOf(flags), at());
  }

  private @Nullable Instant at() {
    var typed = Days.parse(day);
    var hour = clock();
    return typed == null || hour == null ? null : typed.atTime(hour).atZone(Days.KYIV).toInstant();
  }

  private @Nullable LocalTime clock() {
    try {
      return time == null ? null : LocalTime.parse(time.strip(), TIME);
    } catch (DateTimeException wrong) {
      return null;
    }
  }
}
