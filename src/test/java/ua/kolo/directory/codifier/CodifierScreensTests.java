package ua.kolo.directory.codifier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ua.kolo.BrowserTest;

/// An edition of the codifier given, looked at and dropped, as an administrator lives it.
class CodifierScreensTests extends BrowserTest {
  private static final String KIND =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Test
  void anEditionIsLookedAtBeforeItCounts() {
    signIn("admin");
    page.navigate("/directory/codifier");
    assertLooksWell("codifier");
    give("не кодифікатор".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(page.locator("main [role=alert]").first()).isVisible();
    assertThat(page.locator("main")).not().containsText("directory.codifier.");
    assertLooksWellHere("codifier-wrong");
    give(CodifierRecords.sheet());
    assertThat(page).hasURL(Pattern.compile("/directory/codifier/[0-9a-f-]{36}$"));
    assertLooksWell("codifier-preview");
    page.navigate("/directory/codifier");
    page.locator("section[aria-labelledby=waiting] a").first().click();
    page.locator("form[action$=drop] button").click();
    assertThat(page.locator(".note.said")).isVisible();
  }

  private void give(byte[] file) {
    page.locator("#file").setInputFiles(new FilePayload("КАТОТТГ 2025-01-01.xlsx", KIND, file));
    page.locator("main form [type=submit]").first().click();
  }
}
