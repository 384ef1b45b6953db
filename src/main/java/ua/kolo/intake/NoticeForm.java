package ua.kolo.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.consents.Ground;
import ua.kolo.platform.Days;

/// A notice as typed.
record NoticeForm(
    @Nullable String told,
    @Nullable String channel,
    @Nullable String day,
    @Nullable String time,
    @Nullable String to,
    @Nullable String reason,
    @Nullable String why) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  static NoticeForm empty(ZonedDateTime now) {
    return new NoticeForm(
        "NPU", "PHONE", Days.show(now.toLocalDate()), TIME.format(now), null, null, null);
  }

  void check(Errors errors, Instant now, @Nullable Instant received) {
    if (Days.parse(day) == null) {
      errors.rejectValue("day", "intake.day.wrong");
    }
    if (clock() == null) {
      errors.rejectValue("time", "intake.time.wrong");
    }
    var at = at();
    if (at != null && at.isAfter(now)) {
      errors.rejectValue("day", "intake.notice.future");
    }
    if (at != null && received != null && Days.of(at).isBefore(Days.of(received))) {
      errors.rejectValue("day", "intake.notice.early");
    }
    if (to != null && to.length() > Words.SHORT) {
      errors.rejectValue("to", "intake.long", new Object[] {Words.SHORT}, null);
    }
  }

  NewNotice notice() {
    var ground = reason == null || reason.isBlank() ? null : new Ground(reason, why);
    return new NewNotice(
        told == null ? "" : told,
        channel == null ? "" : channel,
        at(),
        to == null || to.isBlank() ? null : to.strip(),
        ground);
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
