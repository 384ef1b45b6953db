package ua.kolo.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import ua.kolo.BrowserTest;

/// The raion through the browser: the board, services, one hromada, and a request to all.
class OverviewScreensTests extends BrowserTest {
  @Test
  void theRaionSeesItsHromadasAndAsksThemOnce() {
    signIn("raion");
    page.navigate("/overview");
    assertLooksWell("overview-board");
    page.navigate("/overview/services");
    assertLooksWell("overview-services");
    page.navigate("/overview/indicators");
    assertLooksWell("overview-indicators");
    page.navigate("/package");
    assertLooksWell("overview-package");
    page.navigate("/surveys/new");
    page.locator("main form.form [type=submit]").click();
    assertThat(page.locator("#errors")).isVisible();
    page.locator("[name=title]").fill("Стан за рік");
    page.locator("#question-0").fill("Скільки навчань проведено");
    assertLooksWell(page, "overview-survey-form");
    page.locator("main form.form [type=submit]").click();
    assertThat(page.locator(".said")).isVisible();
    assertLooksWell("overview-survey");
    page.context().clearCookies();
    signIn("prohramy");
    page.navigate("/package/entry?service=CRISIS");
    assertLooksWell("overview-entry");
    page.navigate("/surveys");
    page.locator("a[href*='/replies/']").first().click();
    assertLooksWell("overview-reply");
  }
}
