package ua.kolo.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import ua.kolo.BrowserTest;

/// The raion through the browser: the board, services, one hromada, and a request to all.
class OverviewScreensTests extends BrowserTest {
  @Test
  void theRaionSeesItsHromadasAndAsksThemOnce() {
    signIn("raion");
    page.navigate("/overview");
    look("board");
    page.navigate("/overview/services");
    look("services");
    page.navigate("/overview/indicators");
    look("indicators");
    page.navigate("/package");
    look("package");
    page.navigate("/surveys/new");
    page.locator("main form.form [type=submit]").click();
    assertThat(page.locator("#errors")).isVisible();
    page.locator("[name=title]").fill("Стан за рік");
    page.locator("#question-0").fill("Скільки навчань проведено");
    look("survey-form");
    page.locator("main form.form [type=submit]").click();
    assertThat(page.locator(".said")).isVisible();
    look("survey");
    page.context().clearCookies();
    signIn("prohramy");
    page.navigate("/package/entry?service=CRISIS");
    look("entry");
    page.navigate("/surveys");
    page.locator("a[href*='/replies/']").first().click();
    look("reply");
  }

  private void look(String name) {
    assertAccessible();
    for (int width : new int[] {1280, 360}) {
      page.setViewportSize(width, 800);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target/screens/overview-" + name + "-" + width + ".png")));
    }
    page.setViewportSize(1280, 800);
  }
}
