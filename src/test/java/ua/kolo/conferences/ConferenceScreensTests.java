package ua.kolo.conferences;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ua.kolo.BrowserTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.platform.Demo;

/// A conference is called by hand, and one that was held is read.
class ConferenceScreensTests extends BrowserTest {
  private static final int CENTRE = 2;

  @Autowired ConferenceRecords records;

  @Test
  void aConferenceIsCalledAndOneThatWasHeldIsRead() {
    var unit = Demo.unit(CENTRE);
    var held = records.make(unit);
    var worker = Someone.as(Role.CASE_WORKER, unit).settle().acting();
    var file = records.file(worker);
    signIn("fakhivets");
    page.navigate("/cases/" + file + "/conferences");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator("#errors")).isVisible();
    assertLooksWellHere("conference-wrong");
    var at = Instant.now().plus(Duration.ofHours(3));
    page.locator("#day").fill(Hour.day(at));
    page.locator("#time").fill(Hour.time(at));
    page.locator("#explanation").fill("Вигадана підстава");
    page.locator("#place").fill("Кабінет 5");
    page.locator("#point0").fill("Вигаданий пункт");
    page.locator("main form .btn-primary").click();
    assertThat(page).hasURL(Pattern.compile("/conferences/[0-9a-f-]{36}$"));
    assertLooksWell("conference-called");
    page.navigate("/conferences?all=true");
    assertLooksWell("conferences");
    page.navigate("/conferences/" + held.get("id"));
    assertLooksWell("conference-held");
  }
}
