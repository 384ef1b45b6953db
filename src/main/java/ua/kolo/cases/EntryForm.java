package ua.kolo.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.platform.Days;

/// An entry as typed; without a day it happened now.
record EntryForm(
    @Nullable Section section,
    boolean confined,
    @Nullable String day,
    @Nullable String time,
    @Nullable String words) {
  static final EntryForm EMPTY = new EntryForm(Section.WORK, false, null, null, null);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  static EntryForm of(Entry entry) {
    var at = entry.happenedAt().atZone(Days.KYIV);
    return new EntryForm(
        entry.section(),
        entry.confined(),
        Days.show(at.toLocalDate()),
        TIME.format(at),
        entry.words());
  }

  void check(Errors errors, Instant now) {
    if (words == null || words.isBlank()) {
      errors.rejectValue("words", "cases.entry.empty");
    } else if (words.length() > NewCase.LONGEST) {
      errors.rejectValue("words", "cases.long", new Object[] {NewCase.LONGEST}, null);
    }
    if (Days.isWrong(day)) {
      errors.rejectValue("day", "cases.day.wrong");
    }
    if (time != null && !time.isBlank() && clock() == null) {
      errors.rejectValue("time", "cases.time.wrong");
    }
    var at = at();
    if (at != null && at.isAfter(now)) {
      errors.rejectValue("day", "cases.entry.future");
    }
  }

  Entry.New entry() {
    return new Entry.New(
        section == null ? Section.WORK : section,
        confined,
        at(),
        Objects.requireNonNullElse(words, ""));
  }

  private @Nullable Instant at() {
    var typed = Days.parse(day);
    var hour = Objects.requireNonNullElse(clock(), LocalTime.MIDNIGHT);
    return typed == null ? null : typed.atTime(hour).atZone(Days.KYIV).toInstant();
  }

  private @Nullable LocalTime clock() {
    try {
      return time == null || time.isBlank() ? null : LocalTime.parse(time.strip(), TIME);
    } catch (DateTimeException wrong) {
      return null;
    }
  }
}
