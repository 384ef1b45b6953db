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
  void whoSeesPersonsIsHelpedInOnceTheHeadAgreed() {
    signIn("admin");
    page.navigate("/people?q=koordynator");
    page.locator("main tbody th a").first().click();
    var person = page.url();
    page.navigate(person + "/handover?q=центр");
    assertAccessible();
    page.navigate(person + "/invitation");
    assertThat(page.locator("#everything")).isChecked();
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator("form[action*=entry-help]")).isVisible();
    assertAccessible();
    page.context().clearCookies();
    signIn("prohramy");
    page.navigate("/me/entry-help");
    assertLooksWell("entry-help");
    page.locator("form[action$=refusal] button").click();
    assertThat(page.locator(".said.good")).isVisible();
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
  void looksWellWhereOneIsLookedAfter() {
    signIn("admin");
    page.navigate("/people/new");
    assertLooksWell("people-new");
    page.locator("#name").fill("Проба (вигадана)");
    page.locator("#login").fill(login);
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator("#code")).isVisible();
    assertLooksWellHere("people-invited");
    page.navigate("/people?q=" + login);
    page.locator("main tbody th a").first().click();
    var person = page.url();
    assertLooksWell("person-of-staff");
    for (var step : new String[] {"invitation", "leaving", "factor-loss"}) {
      page.navigate(person + "/" + step);
      assertLooksWell("person-" + step);
    }
  }

  @Test
  void looksWellWherePostsAreMadeGivenAndClosed() {
    signIn("admin");
    page.navigate("/posts/new");
    assertLooksWell("post-new");
    page.locator("#title").fill("проба " + login);
    page.locator("#role-ANALYST").check();
    page.locator("main form button[type=submit]").click();
    var post = page.url();
    assertLooksWell("post");
    page.locator("#login").fill("нікого");
    page.locator("form[action$=holdings] button[type=submit]").click();
    assertThat(page.locator("main .wrong").first()).isVisible();
    assertLooksWellHere("post-wrong");
    page.navigate(post + "/closing");
    assertLooksWell("post-closing");
  }

  @Test
  void looksWellWhereTokensAreMadeShownOnceAndRevoked() {
    signIn("koordynator");
    page.navigate("/me/tokens");
    assertLooksWell("tokens");
    page.locator("#name").fill("проба " + login);
    page.locator("main form [type=checkbox]").first().check();
    page.locator("main #password").fill("kolo-trial");
    page.locator("main form button[type=submit]").last().click();
    assertThat(page.locator("#token")).isVisible();
    assertLooksWellHere("token-issued");
    page.navigate("/me/tokens");
    page.locator("a[href$=revocation]").first().click();
    assertLooksWell("token-revocation");
  }

  @Test
  void looksWellForTheInvited() {
    page.navigate("/invitation");

    assertLooksWell("invitation");
  }
}
