package ua.kolo.tracking;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Days as a calendar program reads them (RFC 5545); see decisions/0074.
final class CalendarText {
  private static final int LONGEST_LINE = 75;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private final StringBuilder text = new StringBuilder();

  private CalendarText() {}

  /// A whole day, or several, with a reminder some days before.
  ///
  /// @param uid the same for the same entry at every asking
  /// @param last the last day, included
  /// @param remindDays days before the first one; 0 for none
  record Entry(
      String uid,
      LocalDate first,
      LocalDate last,
      String title,
      String description,
      String address,
      int remindDays) {}

  static String of(String name, Instant now, List<Entry> entries) {
    var calendar = new CalendarText();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//Kolo//Programmes//UK");
    calendar.line("CALSCALE:GREGORIAN");
    calendar.line("METHOD:PUBLISH");
    calendar.line("X-WR-CALNAME:" + escaped(name));
    entries.forEach(entry -> calendar.entry(entry, MOMENT.format(now)));
    calendar.line("END:VCALENDAR");
    return calendar.text.toString();
  }

  private void entry(Entry entry, String now) {
    line("BEGIN:VEVENT");
    line("UID:" + entry.uid());
    line("DTSTAMP:" + now);
    line("DTSTART;VALUE=DATE:" + day(entry.first()));
    // The end of a whole day is the next one.
    line("DTEND;VALUE=DATE:" + day(entry.last().plusDays(1)));
    line("SUMMARY:" + escaped(entry.title()));
    line("DESCRIPTION:" + escaped(entry.description()));
    line("URL:" + entry.address());
    line("TRANSP:TRANSPARENT");
    if (entry.remindDays() > 0) {
      line("BEGIN:VALARM");
      line("ACTION:DISPLAY");
      line("DESCRIPTION:" + escaped(entry.title()));
      line("TRIGGER:-P" + entry.remindDays() + "D");
      line("END:VALARM");
    }
    line("END:VEVENT");
  }

  private static String day(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  private static String escaped(String words) {
    return words
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
  }

  /// Lines are folded at 75 octets, never inside a letter.
  private void line(String line) {
    int octets = 0;
    for (int letter : line.codePoints().toArray()) {
      var one = Character.toString(letter);
      int size = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST_LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(one);
      octets += size;
    }
    text.append("\r\n");
  }
}
