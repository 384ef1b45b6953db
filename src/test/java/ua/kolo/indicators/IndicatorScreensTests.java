package ua.kolo.indicators;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ua.kolo.BrowserTest;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;

/// Indicators through the browser: found in the plan, accepted, counted, told, read by anybody.
class IndicatorScreensTests extends BrowserTest {
  private final IndicatorRecords records;

  @Autowired
  IndicatorScreensTests(IndicatorRecords records) {
    this.records = records;
  }

  @Test
  void aPromiseIsFoundAcceptedToldAndReadByAnybody() {
    var id = records.promising(Acting.system(Demo.UNIT));
    signIn("prohramy");
    page.navigate("/execution/" + id + "/indicators");
    look("empty");
    page.locator("form[action$=proposals] button").click();
    look("proposed");
    page.locator("form[action$=acceptance] button").first().click();
    look("accepted");
    page.locator("a[href$=correction]").first().click();
    page.locator("[name='firm[2026]']").selectOption("AT_LEAST");
    page.locator("[name='low[2026]']").fill("10");
    look("form");
    page.locator("main form.form [type=submit]").click();
    page.locator("[name=total]").fill("багато");
    page.locator("main form.form [type=submit]").first().click();
    assertThat(page.locator("#errors")).isVisible();
    page.locator("[name=total]").fill("12");
    page.locator("[name=evidence]").fill("Журнал заходів");
    page.locator("main form.form [type=submit]").first().click();
    assertThat(page.locator(".said")).isVisible();
    look("told");
    page.locator("form[action$=publication] button").click();
    page.navigate("/execution/" + id + "/indicators");
    look("list");
    page.navigate("/public/programmes/" + id + "/indicators");
    look("public");
  }

  private void look(String name) {
    assertAccessible();
    for (int width : new int[] {1280, 360}) {
      page.setViewportSize(width, 800);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target/screens/indicators-" + name + "-" + width + ".png")));
    }
    page.setViewportSize(1280, 800);
  }
}
