package ua.kolo.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ua.kolo.BrowserTest;

/// On a slow line a page can be used before its script is there.
class EarlyChoiceTests extends BrowserTest {
  @Test
  void whatIsChosenBeforeTheScriptComesIsHeardWhenItComes() {
    signIn("koordynator");
    var held = new ArrayList<Route>();
    page.route("**/js/fields.js*", held::add);
    page.navigate("/law", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    page.locator("#verification").selectOption("UNVERIFIED");
    page.waitForCondition(() -> !held.isEmpty());

    page.unroute("**/js/fields.js*");
    held.getFirst().resume();

    assertThat(page).hasURL(Pattern.compile("verification=UNVERIFIED"));
  }
}
