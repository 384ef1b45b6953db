package ua.kolo.identity.reviews;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ua.kolo.BrowserTest;

/// The quarterly review as the head of an institution and an administrator see it.
class ReviewScreensTests extends BrowserTest {
  @Test
  void theHeadConfirmsWhoHasWhatLineByLine() {
    signIn("prohramy");
    page.navigate("/reviews");
    assertLooksWell("reviews");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator("#errors")).isVisible();
    assertLooksWellHere("reviews-open");
    page.locator("main button[name=rest]").click();
    assertThat(page).hasURL(Pattern.compile("/reviews/[0-9a-f-]{36}$"));
    assertLooksWell("review");
  }

  @Test
  void theAdministratorSeesWhoseReviewIsOverdue() {
    signIn("admin");
    page.navigate("/people/reviews");
    assertLooksWell("reviews-standing");
  }
}
