package ua.kolo.webhooks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ua.kolo.BrowserTest;

/// Webhooks as an administrator makes and looks after one.
class WebhookScreensTests extends BrowserTest {
  private final Sender sender;

  WebhookScreensTests(@Autowired Sender sender) {
    this.sender = sender;
  }

  @Test
  void oneIsMadeAndItsTroubleRead() {
    signIn("admin");
    page.navigate("/webhooks/new");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator(".wrong").first()).isVisible();
    assertLooksWellHere("webhook-wrong");

    page.locator("#token option")
        .filter(new Locator.FilterOptions().setHasText("оординатор"))
        .first()
        .evaluate("one => one.selected = true");
    page.fill("#address", "http://localhost:1/a/rather/long/path/of/some/other/system");
    page.check("#kind-DUTY_OVERDUE");
    page.locator("main form .btn-primary").click();
    assertThat(page.locator("#secret")).isVisible();
    assertLooksWellOnce("webhook-secret");
    page.locator("main .btn-primary").click();
    assertThat(page).hasURL(Pattern.compile("/webhooks/[0-9a-f-]{36}$"));
    page.locator("main form .btn-primary").click();
    sender.round();
    assertLooksWell("webhook");
    page.navigate("/webhooks");
    assertLooksWell("webhooks");
  }
}
