package ua.kolo.tracking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ua.kolo.BrowserTest;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;

/// A programme lived through the browser: who keeps it, who carries it out, who approves, anybody.
class TrackingScreensTests extends BrowserTest {
  private final Lived lived;

  @Autowired
  TrackingScreensTests(Lived lived) {
    this.lived = lived;
  }

  @Test
  void aMeasureIsDoneReportedApprovedAndReadByAnybody() {
    var id = lived.programme(Acting.system(Demo.UNIT), Demo.UNIT);
    signIn("prohramy");
    look("/execution/" + id, "execution");
    look("/execution/" + id + "/executors", "executors");
    page.locator("a.opens").first().click();
    look(null, "executor");
    look("/execution/" + id + "/reports", "reports");
    page.locator("[name=year]").fill("2026");
    page.locator("main form.form [type=submit]").click();
    var report = page.url().replaceAll("[?#].*", "");
    look(null, "report");

    signIn("vykonavets");
    look("/measures", "mine");
    page.locator("tbody a.opens").first().click();
    look(null, "measure");
    page.locator("[name=status][value=DONE]").check();
    page.locator("[name=note]").fill("Проведено три навчання для фахівців.");
    page.locator("main form.form [type=submit]").first().click();
    assertThat(page.locator(".said")).isVisible();
    look("/measures/rows", "rows");
    page.locator("tbody a.opens").first().click();
    look(null, "row");
    page.locator("[value=HAND_IN]").click();
    assertThat(page.locator("#doubts")).isVisible();
    look(null, "row-doubted");
    page.locator("[name=status][value=DONE]").check();
    page.locator("[name=narrative]").fill("Проведено три навчання, участь узяли 62 особи.");
    page.locator("[value=HAND_IN]").click();
    assertThat(page.locator(".said")).isVisible();

    signIn("koordynator");
    page.navigate(report);
    page.locator("form[action$=acceptance] button").click();
    page.locator("[name=missing]").check();
    page.locator("form[action$=approval] button").click();
    page.locator("form[action$=publication] button").click();
    look(null, "report-approved");
    look("/public/programmes/" + id + "/execution", "public");
  }

  private void look(@Nullable String address, String name) {
    if (address != null) {
      page.navigate(address);
    }
    assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
    assertLooksWell(page, "tracking-" + name);
  }
}
