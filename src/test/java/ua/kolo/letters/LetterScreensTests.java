package ua.kolo.letters;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ua.kolo.BrowserTest;

/// Letters as who gets them and as an administrator sees them.
class LetterScreensTests extends BrowserTest {
  private final Postman postman;

  LetterScreensTests(@Autowired Postman postman) {
    this.postman = postman;
  }

  @Test
  void whoeverGetsLettersChoosesThem() {
    signIn("fakhivets");
    page.navigate("/me/letters");
    assertLooksWell("letters-none");
    page.fill("#address", "proba@example.com");
    page.selectOption("#day", "1");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator(".said.good")).isVisible();
    postman.round();
    assertLooksWell("letters");
    page.navigate("/me/letters/confirmation?code=none");
    assertAccessible();
    page.context().clearCookies();
    signIn("admin");
    page.navigate("/letters");
    assertLooksWell("letters-outbox");
  }
}
