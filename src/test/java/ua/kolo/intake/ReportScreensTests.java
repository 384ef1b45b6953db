package ua.kolo.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ua.kolo.BrowserTest;

/// A report is taken with the keyboard, corrected, told of, and stands in the journal.
class ReportScreensTests extends BrowserTest {
  @Test
  void aReportIsTakenWithTheKeyboardAndWhoIsInformedSettlesItsTerm() {
    signIn("fakhivets");
    page.navigate("/reports/entry");
    assertLooksWell("report-entry");
    page.navigate("/reports/entry");
    page.locator("#urgent1").focus();
    page.keyboard().press("Space");
    page.locator("[name='people[0].name']").focus();
    page.keyboard().type("Казковська Дзвенислава Олегівна");
    page.locator("#narrative").focus();
    page.keyboard().type("Вигадана розповідь: кричав і погрожував.");
    assertThat(page.locator(".saved")).containsText(Pattern.compile("\\d\\d:\\d\\d"));
    page.locator("#children").focus();
    page.keyboard().type("1");
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile("/reports/[0-9a-f-]{36}$"));
    assertLooksWell("report");
    page.locator("a[href$='/notices']").click();
    assertLooksWell("report-notice");
    page.locator("#to").fill("чергова частина");
    page.keyboard().press("Enter");

    assertThat(page.locator(".note.said")).isVisible();
    page.navigate("/reports");
    assertLooksWell("reports");
    page.navigate("/reports/print");
    assertLooksWell("reports-print");
  }
}
