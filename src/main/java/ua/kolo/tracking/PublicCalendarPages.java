package ua.kolo.tracking;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ua.kolo.platform.Acting;
import ua.kolo.platform.NotFound;
import ua.kolo.programmes.Occasion;

/// An institution's measures for whoever knows the address: a program cannot sign in.
@Controller
class PublicCalendarPages {
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);
  private static final int REMIND_DAYS = 14;
  private static final int REMIND_EARLY = 30;
  private final Calendars calendars;
  private final MessageSource messages;
  private final Clock clock;
  private final String base;

  PublicCalendarPages(
      Calendars calendars,
      MessageSource messages,
      Clock clock,
      @Value("${kolo.base-url}") String base) {
    this.calendars = calendars;
    this.messages = messages;
    this.clock = clock;
    this.base = base;
  }

  @GetMapping("/public/calendars/{token}")
  ResponseEntity<byte[]> calendar(@PathVariable String token, Locale reader) {
    var unit = calendars.unitOf(token).orElseThrow(() -> new NotFound("calendar"));
    var entries = Acting.system(unit).call(calendars::near).stream().map(this::entry).toList();
    var name = messages.getMessage("tracking.mine", null, reader);
    var text = CalendarText.of(name, clock.instant(), entries);
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .cacheControl(CacheControl.noStore())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  /// What is due by a last day stands on that day; a campaign stands on all of its days. What came
  /// of it is told to nobody before a report is published; who answered is reminded no more.
  private CalendarText.Entry entry(Occurrence one) {
    boolean campaign = one.kind() == Occasion.Kind.FIXED_DAY;
    var number = one.number() == null ? "" : one.number() + " ";
    return new CalendarText.Entry(
        one.id() + "@kolo",
        campaign ? one.startsOn() : one.dueOn(),
        one.dueOn(),
        number + one.text(),
        one.title(),
        base + "/measures/" + one.id(),
        one.status() != null ? 0 : campaign ? REMIND_EARLY : REMIND_DAYS);
  }
}
