package ua.kolo.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.options.Cookie;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import ua.kolo.BrowserTest;
import ua.kolo.Entered;
import ua.kolo.identity.factors.Codes;

/// Entering, being away and coming back, as a person at a screen lives it.
class SignInScreensTests extends BrowserTest {
  @Autowired private ApplicationContext context;

  @BeforeEach
  void expectRefusals() {
    expectsComplaint("status of 4");
    // A hint of Chromium: the lock asks for no login, its person is known.
    expectsComplaint("Password forms should have");
  }

  @Test
  void typingCountsAsBeingThere() {
    page.clock().install();
    signIn("analityk");
    page.navigate("/me/password");
    var beats = new ArrayList<String>();
    page.onRequest(
        request -> {
          if (request.url().endsWith("/lock/beat")) {
            beats.add(request.method());
          }
        });

    for (int minute = 0; minute < 40; minute++) {
      page.locator("#again").press("a");
      page.clock().runFor(60_000);
    }

    assertThat(page.locator("#curtain")).isHidden();
    assertThat(page.locator("#again")).hasValue("a".repeat(40));
    assertThat(beats).hasSizeBetween(20, 40);
  }

  @Test
  void aQuarterOfAnHourAwayLocksTheScreenAndLosesNothingTyped() {
    page.clock().install();
    signIn("analityk");
    page.navigate("/me/password");
    page.locator("#again").fill("ще не надіслано");

    away();

    assertThat(page.locator("#curtain #proof")).isFocused();
    assertThat(page.locator("main")).isHidden();
    assertThat(page.title()).isEqualTo("—");
    assertAccessible();
    picture("lock-curtain");
    var beside = page.context().newPage();
    beside.navigate("/programmes");
    assertThat(beside).hasURL(Pattern.compile("/lock$"));
    beside.close();
    page.locator("#curtain #proof").fill("хибне");
    page.locator("#curtain #proof").press("Enter");
    assertThat(page.locator("#curtain [role=alert]:visible")).isVisible();
    picture("lock-curtain-wrong");
    page.locator("#curtain #proof").fill("kolo-trial");
    page.locator("#curtain #proof").press("Enter");
    assertThat(page.locator("#curtain")).isHidden();
    assertThat(page.locator("#again")).hasValue("ще не надіслано");
  }

  @Test
  void aSessionThatEndedWhileAwayIsEnteredAnewBesideThePage() {
    page.clock().install();
    signIn("analityk");
    page.navigate("/me/password");
    page.locator("#again").fill("ще не надіслано");
    page.context().clearCookies();

    away();

    picture("lock-ended");
    var beside = page.context().waitForPage(() -> page.locator("#curtain a").click());
    beside.locator("#username").fill("analityk");
    beside.locator("#password").fill("kolo-trial");
    beside.locator("main form [type=submit]").click();
    beside.waitForURL(address -> !address.contains("/sign-in"));
    page.locator("[data-show]").click();
    assertThat(page.locator("#curtain")).isHidden();
    assertThat(page.locator("#again")).hasValue("ще не надіслано");
  }

  @Test
  void aPasskeyIsMadeEntersAloneAndOpensTheLock() {
    authenticator();
    page.clock().install();
    var login = Newcomer.account(context, Role.CASE_WORKER);
    enter(login);
    assertThat(page).hasURL(Pattern.compile("/me/second-factor$"));
    assertLooksWell("second-factor-first");
    page.locator("#label").fill("Вигаданий ноутбук");
    page.locator("[data-passkey-make] button").click();
    assertThat(page.locator("main li strong")).hasText("Вигаданий ноутбук");
    assertLooksWell("second-factor-passkey");

    leave();
    enter(login);
    assertThat(page).hasURL(Pattern.compile("/sign-in/factor$"));
    picture("factor-passkey");
    page.locator("[data-passkey-enter]").click();
    page.waitForURL(address -> !address.contains("/sign-in"));

    leave();
    page.locator("[data-passkey-enter]").click();
    page.waitForURL(address -> !address.contains("/sign-in"));

    page.navigate("/me/password");
    page.locator("#again").fill("ще не надіслано");
    away();
    picture("lock-passkey");
    page.locator("#curtain [data-passkey-enter]").click();
    assertThat(page.locator("#curtain")).isHidden();
    assertThat(page.locator("#again")).hasValue("ще не надіслано");
  }

  @Test
  void anAuthenticatorProgramIsSetUpByItsPicture() {
    enter(Newcomer.account(context, Role.CASE_WORKER));
    page.locator("a[href$='/totp']").click();
    assertThat(page.locator("svg.qr path")).isVisible();
    assertLooksWell("totp");
    page.locator("#code").fill("000000");
    page.locator("main form [type=submit]").click();
    assertThat(page.locator("#errors")).isFocused();
    page.locator("details.more summary").click();
    var letters = Objects.requireNonNull(page.locator("details.more code").textContent());
    page.locator("#code").fill(Codes.of(letters, Instant.now()));
    page.locator("main form [type=submit]").click();
    assertThat(page.locator(".codes li")).hasCount(10);
    assertLooksWellOnce("recovery-codes");
    page.locator("form[action$='/done'] [type=submit]").click();
    page.navigate("/me/second-factor");
    assertLooksWell("second-factor-totp");
  }

  @Test
  void whomAProviderVouchesForIsAskedForACode() {
    var session = Entered.vouched(context, "oidc", "https://example.invalid|somebody");
    page.navigate("/sign-in");
    page.context()
        .addCookies(List.of(new Cookie(session.getName(), session.getValue()).setUrl(page.url())));
    page.navigate("/sign-in/outside/tie");
    assertLooksWell("outside-tie");
    page.locator("#login").fill("koordynator");
    page.locator("#code").fill("0000-0000-0000-0000-0000");
    page.locator("main form [type=submit]").click();
    assertThat(page.locator("#errors")).isVisible();
    assertLooksWellHere("outside-tie-wrong");
  }

  @Test
  void everyScreenLooksWell() {
    page.navigate("/sign-in");
    assertLooksWell("sign-in");
    page.navigate("/sign-in?error&wait=61");
    assertLooksWell("sign-in-wait");
    page.locator("#username").fill("koordynator");
    page.locator("#password").fill("kolo-trial");
    page.locator("main form [type=submit]").click();
    assertLooksWell("factor");
    page.locator("main form [type=submit]").first().click();
    for (var address : new String[] {"/me/sessions", "/me/password"}) {
      page.navigate(address);
      assertLooksWell(address.substring(1).replace('/', '-'));
    }
    page.locator("#current").fill("kolo-trial");
    page.locator("#password").fill("qwertyuiop123");
    page.locator("#again").fill("інше");
    page.locator("main form [type=submit]").click();
    assertThat(page.locator("#errors li")).hasCount(2);
    assertAccessible();
    picture("password-errors");
    page.evaluate(
        "() => fetch('/lock', {method: 'POST', body: new URLSearchParams({_csrf: document.querySelector('[name=_csrf]').value})})");
    page.navigate("/lock");
    assertLooksWell("lock");
  }

  private void away() {
    page.clock().runFor(16 * 60_000);
    assertThat(page.locator("#curtain [data-lock]")).isVisible();
  }

  private void enter(String login) {
    page.navigate("/sign-in");
    page.locator("#username").fill(login);
    page.locator("#password").fill(Newcomer.PASSWORD);
    page.locator("main form [type=submit]").click();
  }

  private void leave() {
    page.navigate("/me/sessions");
    page.locator("details.menu summary").click();
    page.locator("form[action$='/sign-out'] button").click();
    assertThat(page).hasURL(Pattern.compile("left"));
  }

  // A telephone or a laptop that says yes with its owner's finger.
  private void authenticator() {
    var devices = page.context().newCDPSession(page);
    devices.send("WebAuthn.enable");
    var kind = new JsonObject();
    kind.addProperty("protocol", "ctap2");
    kind.addProperty("transport", "internal");
    kind.addProperty("hasResidentKey", true);
    kind.addProperty("hasUserVerification", true);
    kind.addProperty("isUserVerified", true);
    kind.addProperty("automaticPresenceSimulation", true);
    var added = new JsonObject();
    added.add("options", kind);
    devices.send("WebAuthn.addVirtualAuthenticator", added);
  }
}
