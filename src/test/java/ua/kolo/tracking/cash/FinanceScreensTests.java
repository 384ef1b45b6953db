package ua.kolo.tracking.cash;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ua.kolo.BrowserTest;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;
import ua.kolo.tracking.Lived;

/// Money through the browser: a code is given, the treasury's file tried and taken, a document
/// made.
class FinanceScreensTests extends BrowserTest {
  private static final String FILE =
      """
      Звіт станом на 01.10.2026
      КПКВК;КЕКВ;Затверджено з урахуванням змін;Касові видатки
      213124;2240;100000;60000
      0219999;2240;1;2
      02х;;1;1
      """;
  private final Lived lived;

  @Autowired
  FinanceScreensTests(Lived lived) {
    this.lived = lived;
  }

  @Test
  void aFileOfTheTreasuryGoesUponTheLinesAndADocumentIsMade() {
    var id = lived.programme(Acting.system(Demo.UNIT), Demo.UNIT, Lived.WITH_MONEY);
    signIn("prohramy");
    page.navigate("/execution/" + id + "/money/codes/new");
    page.locator("#place")
        .selectOption(new String[] {page.locator("#place option").nth(1).getAttribute("value")});
    page.locator("#code").fill("0213124");
    assertLooksWellOnce("money-code");
    page.locator("main form.form [type=submit]").click();
    assertThat(page.locator(".said")).isVisible();

    page.navigate("/treasury/imports/new");
    assertLooksWellHere("treasury-upload");
    var bytes = FILE.getBytes(Charset.forName("windows-1251"));
    page.locator("#file").setInputFiles(new FilePayload("каса.csv", "text/csv", bytes));
    page.locator("main form [type=submit]").click();
    assertThat(page.locator("#confirmed")).isVisible();
    assertLooksWellOnce("treasury-trial");
    page.locator("#confirmed").check();
    page.locator("main form .btn-primary").click();
    assertThat(page.locator(".said")).isVisible();
    assertLooksWell("treasury");
    page.navigate("/execution/" + id + "/money");
    assertLooksWell("money");

    page.navigate("/programmes/" + id + "/papers");
    assertLooksWell("drafting");
    page.navigate("/programmes/" + id + "/papers/ADOPTION");
    assertLooksWellHere("drafting-form");
    var file = page.waitForDownload(() -> page.locator("main form .btn-primary").click());
    org.assertj.core.api.Assertions.assertThat(file.suggestedFilename()).endsWith(".docx");
  }
}
