package ua.kolo.identity.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.kolo.BrowserTest;

/// The way of a new colleague through the browser, as an administrator goes it.
class PeopleScreensTests extends BrowserTest {
  private final String login = "t" + UUID.randomUUID().toString().substring(0, 18);

  @ParameterizedTest
  @ValueSource(strings = {"uk", "en"})
  void letsSomebodyInGivesThemAPostAndEndsIt(String tongue) {
    signIn("admin");
    page.navigate("/people?lang=" + tongue);
    assertAccessible();
    page.locator("a[data-key=c]").click();
    page.locator("#name").fill("Проба (вигадана)");
    page.locator("#login").fill(login);
    assertAccessible();
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator("#code")).hasText(Pattern.compile("([0-9a-f]{4}-){4}[0-9a-f]{4}"));
    assertAccessible();

    page.navigate("/posts/new");
    page.locator("#title").fill("проба " + login);
    page.locator("#role-ANALYST").check();
    assertAccessible();
    page.locator("main form button[type=submit]").click();
    page.locator("#login").fill(login);
    page.locator("form[action$=holdings] button[type=submit]").click();
    assertThat(page.locator("main .sign.good")).isVisible();
    assertAccessible();

    page.locator("main tbody th a").click();
    assertThat(page).hasURL(Pattern.compile("/people/[0-9a-f-]{36}"));
    assertAccessible();
    page.locator("a[href$=leaving]").click();
    assertAccessible();
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator("main tbody .sign.idle")).isVisible();
  }

  @Test
  void looksWell() {
    signIn("admin");
    for (var address : new String[] {"/people", "/posts", "/people/rights", "/me/rights"}) {
      page.navigate(address);
      assertLooksWell("people" + address.replace('/', '-'));
    }
  }

  @Test
  void looksWellWhereTokensAreMade() {
    signIn("koordynator");
    page.navigate("/me/tokens");

    assertLooksWell("tokens");
  }

  @Test
  void looksWellForTheInvited() {
    page.navigate("/invitation");

    assertLooksWell("invitation");
  }
}
