package ua.kolo.law;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ua.kolo.BrowserTest;

class LawPagesTests extends BrowserTest {
  @Test
  void showsWhatHoldsOnADayAndMarksWhatIsNotVerified() {
    signIn("fakhivets");
    page.navigate("/law?verification=UNVERIFIED&act=2229-VIII");

    assertThat(page.locator(".list .sign.warning").first()).hasText("Норму не звірено");
    assertThat(page.locator("a[href*=override]")).hasCount(0);
    assertLooksWell("law-terms");
  }

  @Test
  void saysThatNothingIsFoundAndHowToGoOn() {
    signIn("fakhivets");
    page.navigate("/law?q=нічогісінько");

    assertThat(page.locator(".nothing a")).isVisible();
  }

  @Test
  void anUnverifiedTermIsReplacedByNameAndGivenBack() {
    signIn("admin");
    page.navigate("/law?q=D43a");
    page.locator(".list a.opens").click();
    assertLooksWell("law-term");
    page.locator("a[href$=override]").click();
    assertLooksWell("law-override");
    page.locator("#atMost").fill("7");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator("#errors")).isVisible();
    page.locator("#reason").fill("звірено з актом");
    page.locator("main form .btn-primary").click();
    assertThat(page).hasURL(Pattern.compile("/law/terms/[0-9a-f-]{36}$"));
    assertThat(page.locator(".facts")).containsText("протягом 7 робочих днів");
    assertThat(page.locator("#history")).isVisible();

    page.locator("a[href*=withdrawal]").click();
    assertLooksWell("law-withdrawal");
    page.locator("main form .btn-danger").click();

    assertThat(page.locator(".note.said")).isVisible();
    page.navigate("/law?q=D43a");
    assertThat(page.locator(".list tbody tr")).containsText("протягом 5 робочих днів");
  }

  @Test
  void actsListsAndHotlinesAreThere() {
    signIn("admin");
    page.navigate("/law/acts");
    assertLooksWell("law-acts");
    page.navigate("/law/lists");
    assertLooksWell("law-lists");
    page.navigate("/law/lists/relationship");
    assertLooksWell("law-list");
    page.navigate("/law/lists/life_circumstance");
    page.locator("main a[href$=override]").first().click();
    assertLooksWell("law-value-override");
    page.navigate("/law/hotlines");
    assertLooksWell("law-hotlines");
    page.locator("a[href$='/hotlines/new']").click();
    assertLooksWell("law-hotline");
  }
}
