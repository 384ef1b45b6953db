package ua.kolo.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.platform.Acting;

/// Measures as a calendar program asks for them, without an account.
@KoloTest
class CalendarTests {
  private final MockMvcTester web;
  private final Calendars calendars;
  private final Lived lived;
  private final MyMeasures measures;

  CalendarTests(MockMvcTester web, Calendars calendars, Lived lived, MyMeasures measures) {
    this.web = web;
    this.calendars = calendars;
    this.lived = lived;
    this.measures = measures;
  }

  @Test
  void whoKnowsTheAddressReadsWhatIsDueUntilItIsEnded() throws Exception {
    var unit = UUID.randomUUID();
    lived.programme(Acting.system(unit), unit);
    var token = Acting.system(unit).call(calendars::make);

    var answer = web.get().uri("/public/calendars/" + token).exchange().getResponse();

    assertThat(answer.getContentType()).startsWith("text/calendar");
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("BEGIN:VEVENT\r\n", "DTSTART;VALUE=DATE:2026", "TRIGGER:-P14D")
        .endsWith("END:VCALENDAR\r\n");
    Acting.system(unit).run(() -> calendars.end(calendars.list().getFirst().id()));
    assertThat(web.get().uri("/public/calendars/" + token)).hasStatus(404);
    assertThat(web.get().uri("/public/calendars/unknown")).hasStatus(404);
  }

  @Test
  void whatCameOfAMeasureIsNotTold() throws Exception {
    var unit = UUID.randomUUID();
    lived.programme(Acting.system(unit), unit);
    var one = Acting.system(unit).call(calendars::near).getFirst();
    var said = new Answer(Occurrence.Status.NOT_DONE, null, "Вигадана причина");
    Acting.system(unit).run(() -> measures.answer(one.id(), one.version(), said));
    var token = Acting.system(unit).call(calendars::make);

    var answer = web.get().uri("/public/calendars/" + token).exchange().getResponse();

    assertThat(answer.getContentAsString(StandardCharsets.UTF_8).replace("\r\n ", ""))
        .contains(one.id().toString())
        .doesNotContain("Не виконано", "причина");
  }

  @Test
  void linesAreFoldedBetweenLettersAndSignsAreEscaped() {
    var entry =
        new CalendarText.Entry(
            "1@kolo",
            LocalDate.of(2026, 11, 25),
            LocalDate.of(2026, 12, 10),
            "Акція; перша, друга — " + "щ".repeat(80),
            "Рядок\nдругий",
            "https://приклад/1",
            30);

    var text = CalendarText.of("Мої заходи", Instant.EPOCH, List.of(entry));

    assertThat(text.split("\r\n"))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(text.replace("\r\n ", ""))
        .contains("SUMMARY:Акція\\; перша\\, друга — " + "щ".repeat(80))
        .contains("DESCRIPTION:Рядок\\nдругий")
        .contains("DTSTART;VALUE=DATE:20261125", "DTEND;VALUE=DATE:20261211");
  }
}
