package ua.kolo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// The frame of every page: its looks, its keys, the curtain, what stays without script.
class FrameTests extends BrowserTest {
  @Test
  void looksWellBeforeSignIn() {
    page.navigate("/sign-in?error");

    assertLooksWell("sign-in");
  }

  @Test
  void looksWellInside() {
    signIn("koordynator");
    page.navigate("/help");

    assertLooksWell("help");
  }

  @Test
  void looksWellWhenThereIsNoSuchPage() {
    signIn("koordynator");
    page.navigate("/nowhere");

    assertLooksWell("error-404");
  }

  @Test
  void hidesTheScreenByKeyAndShowsItOnlyByButton() {
    signIn("koordynator");
    page.navigate("/help");

    page.keyboard().press("F9");
    assertThat(page.locator("main")).not().isVisible();
    assertThat(page).hasTitle("—");
    page.reload();
    page.keyboard().press("Escape");
    assertThat(page.locator("main")).not().isVisible();
    page.locator("[data-show]").click();

    assertThat(page.locator("main")).isVisible();
  }

  @Test
  void reachesTheSearchByOneKey() {
    signIn("koordynator");
    page.navigate("/help");

    page.keyboard().press("/");

    assertThat(page.locator("#search")).isFocused();
  }

  @Test
  void letterKeysCanBeSwitchedOff() {
    signIn("koordynator");
    page.navigate("/help");

    page.locator("[data-letter-keys]").uncheck();
    page.locator("h1").click();
    page.keyboard().press("/");

    assertThat(page.locator("#search")).not().isFocused();
  }

  @Test
  void keepsTheChosenLanguage() {
    page.navigate("/sign-in");
    page.locator("[hreflang=en]").click();
    assertThat(page.locator("h1")).hasText("Sign in");

    page.navigate("/sign-in");

    assertThat(page.locator("html")).hasAttribute("lang", "en");
  }

  @Test
  void signsInAndOutWithoutScript() {
    try (var window = Chromium.window(options().setJavaScriptEnabled(false))) {
      var plain = window.newPage();
      plain.navigate("/sign-in");
      plain.locator("#username").fill("koordynator");
      plain.locator("#password").fill("kolo-trial");
      plain.locator("main form [type=submit]").click();
      plain.locator("main form [type=submit]").first().click();
      plain.navigate("/help");
      plain.locator(".menu > summary").click();
      plain.locator(".menu form [type=submit]").click();

      assertThat(plain).hasURL(Pattern.compile("/sign-in\\?left$"));
    }
  }

  @Test
  void skipsToTheContentByKeyboard() {
    signIn("koordynator");
    page.navigate("/help");

    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");

    assertThat(page.locator("#main")).isFocused();
  }

  @Test
  void axeFindsAPictureThatIsNotDescribed() {
    page.setContent("<html lang='uk'><title>Проба</title><main><img src='data:,'></main></html>");

    Assertions.assertThat(Axe.seriousIn(page)).singleElement().asString().startsWith("image-alt");
  }

  @Test
  void inAnotherDressAxeFindsAPaleWordAndANamelessButton() {
    page.setContent(
        "<html lang='uk'><title>Проба</title><main><p style='color:#bbb'>Бліде</p><button></button>"
            + "</main></html>");

    Assertions.assertThat(Axe.seriousInDressOf(page))
        .satisfiesExactlyInAnyOrder(
            found -> Assertions.assertThat(found).startsWith("button-name"),
            found -> Assertions.assertThat(found).startsWith("color-contrast"));
  }
}
