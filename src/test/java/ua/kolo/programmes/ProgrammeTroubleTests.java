package ua.kolo.programmes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ua.kolo.BrowserTest;

/// What comes between a person and the program: no network, an ended session, somebody else, a
/// finger that presses twice. Nothing typed is lost, nothing is made twice.
class ProgrammeTroubleTests extends BrowserTest {
  private static final String FIELD = "[id=TEXT-m1]";
  private static final Pattern ADDED = Pattern.compile("/measures/\\w+\\?at=");
  private static final int SLOW = 40_000;

  @Test
  void theSecondOfTwoSeesBothVersionsAndKeepsTheirWords() {
    signIn("koordynator");
    Ways.give(page, Samples.PLAIN);
    var first = page.context().newPage();
    first.navigate(page.url());
    open(page).fill("Мої слова");
    open(first).fill("Їхні слова");
    box(first).press("Enter");
    assertThat(first.locator(FIELD)).containsText("Їхні слова");

    box(page).press("Enter");

    assertThat(page.locator("main h1")).isFocused();
    assertThat(page.locator("main tbody tr")).hasCount(1);
    assertThat(page.locator("main tbody")).containsText("Їхні слова");
    assertThat(page.locator("main .mine")).containsText("Мої слова");
    assertAccessible();
    page.locator("form[data-both] button").click();
    assertThat(page).hasURL(Ways.REVIEW);
    assertThat(page.locator(FIELD)).containsText("Мої слова");
  }

  @Test
  void anEndedSessionKeepsWhatWasTypedUntilTheNextSignIn() {
    expectsComplaint("Error Code 403");
    signIn("koordynator");
    Ways.give(page, Samples.PLAIN);
    open(page).fill("Слова до виходу");
    page.context().clearCookies();

    box(page).press("Enter");

    assertThat(page.locator("#trouble")).containsText("Сеанс завершився");
    assertThat(box(page)).hasValue("Слова до виходу");
    assertAccessible();
    var tab = page.context().waitForPage(() -> page.locator("[data-sign-in]").click());
    Ways.enter(tab);
    box(page).press("Enter");
    assertThat(page.locator(FIELD + " form")).hasCount(0);
    assertThat(page.locator(FIELD)).containsText("Слова до виходу");
    assertThat(page.locator("#trouble")).not().isVisible();
  }

  @Test
  void withoutNetworkNothingTypedIsLost() {
    expectsComplaint("htmx:(afterRequest|sendError)|ERR_FAILED");
    signIn("koordynator");
    Ways.give(page, Samples.PLAIN);
    open(page).fill("Слова без мережі");
    // Not setOffline: the browser itself complains of that in its console.
    page.route("**/corrections", route -> route.abort());

    box(page).press("Enter");

    assertThat(page.locator("#trouble")).containsText("Не вдалося зв’язатися");
    assertThat(box(page)).hasValue("Слова без мережі");
    page.unroute("**/corrections");
    box(page).press("Enter");
    assertThat(page.locator(FIELD + " form")).hasCount(0);
    assertThat(page.locator(FIELD)).containsText("Слова без мережі");
    assertThat(page.locator("#trouble")).not().isVisible();
  }

  @Test
  void wordsTypedWithoutNetworkOutliveAPageLoadedAnew() {
    expectsComplaint("htmx:(afterRequest|sendError)|ERR_FAILED");
    signIn("koordynator");
    Ways.give(page, Samples.PLAIN);
    open(page).fill("Слова до перезавантаження");
    page.route("**/corrections", route -> route.abort());
    box(page).press("Enter");
    assertThat(page.locator("#trouble")).containsText("Не вдалося зв’язатися");

    page.onDialog(Dialog::accept);
    page.reload();

    assertThat(box(page)).hasValue("Слова до перезавантаження");
    page.unroute("**/corrections");
    box(page).press("Enter");
    assertThat(page.locator(FIELD + " form")).hasCount(0);
    assertThat(page.locator(FIELD)).containsText("Слова до перезавантаження");
    page.reload();
    assertThat(page.locator(FIELD + " form")).hasCount(0);
  }

  @Test
  void aFormIsNotSentIntoAnEndedSession() {
    signIn("koordynator");
    var programme = Ways.accept(page, Samples.PLAIN);
    page.navigate(programme + "/measures/new");
    page.locator("#text").fill("Захід, якого шкода");
    page.context().clearCookies();

    page.locator("main form .btn-primary").click();

    assertThat(page.locator("#trouble")).containsText("Сеанс завершився");
    assertThat(page.locator("#text")).hasValue("Захід, якого шкода");
  }

  @Test
  void aFieldBeingWrittenIsNotLostToAnother() {
    signIn("koordynator");
    Ways.give(page, Samples.PLAIN);
    open(page).fill("Ще не збережено");

    page.locator("[id=TERM-m1] a").click();

    assertThat(page.locator("#trouble")).isVisible();
    assertThat(page.locator("[id=TERM-m1] form")).hasCount(0);
    assertThat(box(page)).hasValue("Ще не збережено");
    assertThat(box(page)).isFocused();
  }

  @Test
  void leavingWithWordsNotSavedIsAskedAbout() {
    signIn("koordynator");
    Ways.give(page, Samples.PLAIN);
    var review = page.url();
    open(page).fill("Ще не збережено");
    var asked = new ArrayList<String>();
    page.onDialog(
        dialog -> {
          asked.add(dialog.type());
          dialog.dismiss();
        });

    page.locator(".trail a").first().click();

    assertThat(box(page)).hasValue("Ще не збережено");
    assertThat(asked).containsExactly("beforeunload");
    assertThat(page.url()).isEqualTo(review);
    box(page).press("Escape");
    page.locator(".trail a").first().click();
    assertThat(page).hasURL(Pattern.compile("/programmes$"));
  }

  @Test
  void pressingTwiceMakesOne() {
    signIn("koordynator");
    Ways.give(page, Samples.PLAIN);
    var sent = new ArrayList<String>();
    page.onRequest(request -> posted(request).forEach(sent::add));

    twice(page.locator("form[action$=acceptance]"));
    assertThat(page).hasURL(Ways.PROGRAMME);
    var programme = page.url();
    page.navigate(programme + "/measures/new");
    page.locator("#text").fill("Доданий один раз");
    twice(page.locator("main form"));
    page.waitForURL(ADDED);
    page.navigate(programme + "/adoption");
    page.locator("#body").fill("Вигаданська міська рада");
    page.locator("#date").fill("01.03.2026");
    page.locator("#number").fill("65");
    page.locator("main form .btn-primary").click();
    twice(page.locator("main form"));
    assertThat(page).hasURL(Ways.PROGRAMME);
    page.navigate(programme + "/amendment");
    twice(page.locator("main form"));
    assertThat(page).hasURL(Ways.PROGRAMME);

    assertThat(sent).containsExactly("acceptance", "measures", "adoption", "amendment");
    assertThat(page.locator(".leaf", containing("Доданий один раз"))).hasCount(1);
  }

  @Test
  void goingBackAfterAStepShowsHowThingsStand() {
    signIn("koordynator");
    var programme = Ways.accept(page, Samples.PLAIN);

    page.goBack();
    assertThat(page).hasURL(Ways.REVIEW);
    assertThat(page.locator("form[action$=acceptance]")).hasCount(0);
    assertThat(page.locator(".reading-pane a.change")).hasCount(0);
    assertThat(page.locator("main .page-head .btn-primary")).isVisible();

    Ways.adopt(page, programme);
    page.goBack();
    assertThat(page).hasURL(Pattern.compile("/adoption/confirmation"));
    assertThat(page.locator("main form")).hasCount(0);
    assertThat(page.locator("main")).containsText("вже затверджено");
  }

  @Test
  void aFileOnItsWayShowsHowFarItIsAndCanBeCalledBack() {
    signIn("koordynator");
    page.navigate("/programmes/imports/new");
    var name = "скасований-" + System.nanoTime() + ".txt";
    var noise = new byte[1_000_000];
    new Random(1).nextBytes(noise);
    page.locator("#file").setInputFiles(new FilePayload(name, "text/plain", noise));
    upload(SLOW);

    page.locator("main form [type=submit]").click();
    assertThat(page.locator(".uploading .percent")).hasText(Pattern.compile("^[1-9]\\d? %$"));
    page.locator("[data-cancel]").click();

    assertThat(page.locator(".uploading .saying")).containsText("скасовано");
    assertThat(page.locator("main form [type=submit]")).isEnabled();
    upload(-1);
    var other = page.context().newPage();
    other.navigate("/programmes");
    assertThat(other.locator("main")).not().containsText(name);
    Ways.choose(page, Samples.PLAIN);
    page.locator("main form [type=submit]").click();
    assertThat(page).hasURL(Ways.REVIEW);
  }

  private void upload(int bytesPerSecond) {
    var slow = new JsonObject();
    slow.addProperty("offline", false);
    slow.addProperty("latency", 0);
    slow.addProperty("downloadThroughput", -1);
    slow.addProperty("uploadThroughput", bytesPerSecond);
    page.context().newCDPSession(page).send("Network.emulateNetworkConditions", slow);
  }

  private static Locator open(Page page) {
    page.locator(FIELD + " a.change").click();
    assertThat(box(page)).isFocused();
    return box(page);
  }

  private static Locator box(Page page) {
    return page.locator(FIELD + " [name=typed]");
  }

  private static Page.LocatorOptions containing(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  // Both presses come before the first answer can.
  private static void twice(Locator form) {
    form.evaluate("form => { form.requestSubmit(); form.requestSubmit(); }");
  }

  private static Stream<String> posted(Request request) {
    var path = request.url().replaceFirst("\\?.*", "");
    return "POST".equals(request.method())
        ? Stream.of(path.substring(path.lastIndexOf('/') + 1))
        : Stream.of();
  }
}
