package ua.kolo.programmes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static ua.kolo.programmes.Ways.PROGRAMME;
import static ua.kolo.programmes.Ways.REVIEW;
import static ua.kolo.programmes.Ways.adopt;
import static ua.kolo.programmes.Ways.give;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.kolo.BrowserTest;

/// The way of a document through the browser, as a coordinator goes it.
class ProgrammeScreensTests extends BrowserTest {

  @ParameterizedTest
  @ValueSource(strings = {"uk", "en"})
  void aDocumentBecomesAnAdoptedProgramme(String tongue) throws IOException {
    signIn("koordynator");
    page.navigate("/programmes?lang=" + tongue);
    give(page, Samples.WRONG);
    assertThat(page).hasURL(REVIEW);
    assertAccessible();

    correct("[id=TERM-m1]", "2026–2028 роки");
    assertThat(page.locator("[id=TERM-m1]")).containsText("31.12.2028");
    page.locator("#undo").click();
    assertThat(page.locator("[id=TERM-m1]")).not().containsText("31.12.2028");
    page.locator("#redo").click();
    assertThat(page.locator("[id=TERM-m1]")).containsText("31.12.2028");

    page.locator("form[action$=acceptance] button").click();
    assertThat(page).hasURL(PROGRAMME);
    var programme = page.url();
    assertAccessible();

    page.navigate(programme + "/adoption");
    assertThat(page.locator(".blocked li")).hasCount(2);
    explainWhatBlocks(programme);
    adopt(page, programme);
    assertAccessible();
    assertThat(page.locator("main .sign.good").first()).isVisible();

    page.navigate(programme + "/measures/m1");
    assertThat(page.locator("a.change")).hasCount(0);
    takesEveryFile(programme);
    readsInPublic(programme);
  }

  @Test
  void theMainPathWorksWithoutScriptByKeyboardAlone() throws IOException {
    try (var plain = window(false)) {
      var page = plain.newPage();
      page.navigate("/sign-in");
      Ways.enter(page);
      give(page, Samples.PLAIN);
      assertThat(page).hasURL(REVIEW);
      page.locator("[id=TEXT-m1] a").press("Enter");
      page.locator("[id=TEXT-m1] textarea").fill("Інші слова");
      page.locator("[id=TEXT-m1] form button[type=submit]").first().press("Enter");
      assertThat(page.locator("[id=TEXT-m1]")).containsText("Інші слова");
      page.locator("form[action$=acceptance] button").press("Enter");
      assertThat(page).hasURL(PROGRAMME);
      var programme = page.url();
      adopt(page, programme);
      page.navigate(programme + "/documents");
      var file = page.waitForDownload(() -> page.locator(".formats a").first().press("Enter"));
      assertThat(Files.size(file.path())).isGreaterThan(1000);
    }
  }

  @Test
  void theFullPathFitsAPhone() {
    signIn("koordynator");
    page.setViewportSize(360, 740);
    give(page, Samples.PLAIN);
    assertFits();
    correct("[id=TEXT-m1]", "Слова з телефона");
    assertThat(page.locator("[id=TEXT-m1]")).containsText("Слова з телефона");
    page.locator("form[action$=acceptance] button").click();
    assertThat(page).hasURL(PROGRAMME);
    for (var section : new String[] {"", "/table", "/sums", "/findings", "/about", "/documents"}) {
      page.navigate(page.url().replaceFirst("(programmes/[0-9a-f-]{36}).*", "$1" + section));
      assertFits();
    }
  }

  @Test
  void pointingAtAFieldShowsItsCellAndBack() {
    signIn("koordynator");
    give(page, Samples.PLAIN);

    page.locator("[id=TEXT-m2]").hover();
    assertThat(page.locator(".source .linked")).hasCount(1);
    var cell = page.locator(".source td:has(a[href='#m-m1'])");
    cell.hover();

    assertThat(page.locator("[id=TEXT-m1]")).hasClass(Pattern.compile("linked"));
  }

  @Test
  void aColumnChosenAnewIsReadAgainAtOnce() {
    signIn("koordynator");
    give(page, Samples.PLAIN);
    assertThat(page.locator("[id=TERM-m1]")).not().containsText("строку немає");

    page.locator("#role-2").selectOption("NOTE");

    assertThat(page.locator("[id=TERM-m1]")).containsText("строку немає");
    assertThat(page.locator("#undo")).isVisible();
  }

  @Test
  void escapeLeavesAFieldAsItWas() {
    signIn("koordynator");
    give(page, Samples.PLAIN);
    var field = page.locator("[id=TEXT-m1]");
    var before = field.textContent();

    field.locator("a").press("Enter");
    field.locator("textarea").fill("Передумано");
    field.locator("textarea").press("Escape");

    assertThat(field.locator("form")).hasCount(0);
    assertThat(field.textContent()).isEqualTo(before);
  }

  @Test
  void whatIsWrongIsSaidBesideTheField() {
    signIn("koordynator");
    give(page, Samples.PLAIN);

    correct("[id=PERIOD-]", "колись");

    assertThat(page.locator("[id=PERIOD-] .wrong")).isVisible();
    assertThat(page.locator("[id=PERIOD-] input[name=typed]")).hasValue("колись");
  }

  private void correct(String field, String typed) {
    page.locator(field + " a").click();
    var box = page.locator(field + " [name=typed]");
    assertThat(box).isFocused();
    box.fill(typed);
    box.press("Enter");
    assertThat(page.locator(field + " form .buttons").or(page.locator(field + " a.change")))
        .isVisible();
  }

  private void explainWhatBlocks(String programme) {
    page.navigate(programme + "/findings");
    assertAccessible();
    var blocking = page.locator(".finding.danger");
    while (blocking.count() > 0) {
      int left = blocking.count();
      blocking.first().locator("summary").click();
      blocking.first().locator("textarea").fill("Рада вирішила лишити так");
      blocking.first().locator("form button").click();
      assertThat(blocking).hasCount(left - 1);
    }
  }

  private void takesEveryFile(String programme) throws IOException {
    page.navigate(programme + "/documents");
    assertAccessible();
    for (Locator link : page.locator(".formats a").all()) {
      var file = page.waitForDownload(link::click);
      assertThat(Files.size(file.path())).isGreaterThan(1000);
    }
  }

  private void readsInPublic(String programme) {
    try (var stranger = window(true)) {
      var page = stranger.newPage();
      page.navigate(programme.replace("/programmes/", "/public/programmes/"));
      assertThat(page.locator("article.read")).hasCount(18);
      assertThat(page.locator("form")).hasCount(0);
    }
  }

  private void assertFits() {
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as("how far %s scrolls sideways", page.url())
        .isEqualTo(0);
  }

  private BrowserContext window(boolean script) {
    var browser = java.util.Objects.requireNonNull(page.context().browser());
    return browser.newContext(options().setJavaScriptEnabled(script));
  }
}
