package ua.kolo.programmes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;

/// The steps of a programme's way that several browser tests go.
final class Ways {
  static final Pattern REVIEW = Pattern.compile("/programmes/imports/[0-9a-f-]{36}");
  static final Pattern PROGRAMME = Pattern.compile("/programmes/[0-9a-f-]{36}$");

  private Ways() {}

  /// Signs in on a page that shows the form, by keyboard, the trial's second step included.
  static void enter(Page page) {
    page.locator("#username").fill("koordynator");
    page.locator("#password").fill("kolo-trial");
    page.locator("main form [type=submit]").press("Enter");
    page.waitForURL(address -> !address.endsWith("/sign-in"));
    if (page.url().contains("/sign-in/factor")) {
      page.locator("main form [type=submit]").first().press("Enter");
      page.waitForURL(address -> !address.contains("/sign-in"));
    }
  }

  /// Gives one of our samples; the page is its review then.
  static void give(Page page, String sample) {
    page.navigate("/programmes/imports/new");
    choose(page, sample);
    page.locator("main form [type=submit]").press("Enter");
    page.waitForURL(REVIEW);
  }

  static void choose(Page page, String sample) {
    page.locator("#file")
        .setInputFiles(new FilePayload(sample, "application/octet-stream", Samples.read(sample)));
  }

  /// Gives a sample and accepts it; the page is the programme's then, and its address is given.
  static String accept(Page page, String sample) {
    give(page, sample);
    page.locator("form[action$=acceptance] button").click();
    assertThat(page).hasURL(PROGRAMME);
    return page.url();
  }

  /// Adopts a programme that nothing blocks; the page is the programme's then.
  static void adopt(Page page, String programme) {
    page.navigate(programme + "/adoption");
    page.locator("#body").fill("Вигаданська міська рада");
    page.locator("[name=kind][value=DECISION]").press("Space");
    page.locator("#date").fill("01.03.2026");
    page.locator("#number").fill("64");
    page.locator("main form button.btn-primary").press("Enter");
    page.locator("main form button.btn-danger").press("Enter");
    assertThat(page).hasURL(PROGRAMME);
  }
}
