package ua.kolo.indicators;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
    assertLooksWell(page, "indicators-empty");
    page.locator("form[action$=proposals] button").click();
    assertLooksWell(page, "indicators-proposed");
    page.locator("form[action$=acceptance] button").first().click();
    assertLooksWell(page, "indicators-accepted");
    page.locator("a[href$=correction]").first().click();
    page.locator("[name='firm[2026]']").selectOption("AT_LEAST");
    page.locator("[name='low[2026]']").fill("10");
    assertLooksWell(page, "indicators-form");
    page.locator("main form.form [type=submit]").click();
    page.locator("[name=total]").fill("багато");
    page.locator("main form.form [type=submit]").first().click();
    assertThat(page.locator("#errors")).isVisible();
    page.locator("[name=total]").fill("12");
    page.locator("[name=evidence]").fill("Журнал заходів");
    page.locator("main form.form [type=submit]").first().click();
    assertThat(page.locator(".said")).isVisible();
    assertLooksWell(page, "indicators-told");
    page.locator("form[action$=publication] button").click();
    page.navigate("/execution/" + id + "/indicators");
    assertLooksWell(page, "indicators-list");
    page.navigate("/public/programmes/" + id + "/indicators");
    assertLooksWell(page, "indicators-public");
  }
}
