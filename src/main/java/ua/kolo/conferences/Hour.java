package ua.kolo.conferences;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.platform.Days;

/// A day and an hour in Kyiv, as typed.
final class Hour {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  private Hour() {}

  static String day(Instant at) {
    return Days.show(at.atZone(Days.KYIV).toLocalDate());
  }

  static String time(Instant at) {
    return TIME.format(at.atZone(Days.KYIV));
  }

  /// The moment, or null when a part of it is missing or wrong.
  static @Nullable Instant parse(@Nullable String day, @Nullable String time) {
    var date = Days.parse(day);
    var hour = hour(time);
    return date == null || hour == null ? null : date.atTime(hour).atZone(Days.KYIV).toInstant();
  }

  static void check(@Nullable String day, @Nullable String time, Errors errors) {
    if (Days.parse(day) == null) {
      errors.rejectValue("day", "cases.day.wrong");
    }
    if (hour(time) == null) {
      errors.rejectValue("time", "cases.time.wrong");
    }
  }

  private static @Nullable LocalTime hour(@Nullable String time) {
    try {
      return time == null || time.isBlank()
          ? null
          : LocalTime.parse(time.strip().replace('.', ':'), TIME);
    } catch (DateTimeException wrong) {
      return null;
    }
  }
}
