package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A test that looks at the running program through Chromium, as people do.
///
/// Each test has a fresh browser window in Ukrainian; whatever the console complains of fails it.
@KoloTest
public abstract class BrowserTest {
  // An answer of 4xx is complained of by Chromium itself; tests that want one look at the page.
  private static final Pattern EXPECTED = Pattern.compile("status of 4(04|09|22|03|00)");

  @LocalServerPort private int port;
  @Autowired private ApplicationContext program;
  private final List<String> complaints = new ArrayList<>();

  /// What the browser only tells, such as a focus a script had already set.
  private static final Set<String> TOLD = Set.of("log", "info");

  private final List<Pattern> expected = new ArrayList<>(List.of(EXPECTED));
  private final List<BrowserContext> others = new ArrayList<>();
  private BrowserContext window;
  protected Page page;

  @BeforeEach
  void openWindow() {
    window = Chromium.window(options());
    page = window.newPage();
    listenTo(page);
  }

  @AfterEach
  void nothingComplained() {
    others.forEach(BrowserContext::close);
    window.close();
    assertThat(complaints).as("what the browser's console says").isEmpty();
  }

  /// Signs in as one of the trial's people.
  protected void signIn(String login) {
    signIn(page, login);
  }

  /// A window of somebody else beside the first, signed in as one of the trial's people.
  protected Page another(String login, Browser.NewContextOptions options) {
    var opened = another(options);
    signIn(opened, login);
    return opened;
  }

  /// The same of somebody whose session stands already.
  protected Page another(Someone who, Browser.NewContextOptions options) {
    var opened = another(options);
    var session = Entered.cookie(program, who.settle().person());
    var cookie = new Cookie(session.getName(), session.getValue());
    opened.context().addCookies(List.of(cookie.setUrl("http://localhost:" + port)));
    return opened;
  }

  /// A window of anybody, signed in as nobody.
  protected Page another(Browser.NewContextOptions options) {
    // What is scrolled smoothly through a long form stands still too late for several at once.
    var other = Chromium.window(options.setReducedMotion(ReducedMotion.REDUCE));
    others.add(other);
    var opened = other.newPage();
    listenTo(opened);
    return opened;
  }

  private static void signIn(Page page, String login) {
    page.navigate("/sign-in");
    page.locator("#username").fill(login);
    page.locator("#password").fill("kolo-trial");
    page.locator("main form [type=submit]").click();
    // The trial's second step comes with its code filled in.
    if (page.url().contains("/sign-in/factor")) {
      page.locator("main form [type=submit]").first().click();
    }
    page.waitForURL(address -> !address.contains("/sign-in"));
  }

  /// Fails when axe finds something serious on the page.
  protected void assertAccessible() {
    assertThat(Axe.seriousIn(page)).as("axe on %s", page.url()).isEmpty();
  }

  /// Looks at the page in both languages, both themes, wide and narrow: pictures go to
  /// `target/screens`, nothing may scroll sideways, axe must be content with each.
  protected void assertLooksWell(String name) {
    Screens.look(window, page.url(), name, this::listenTo);
  }

  /// The same for what answers a form and cannot be opened by its address: the form is sent again
  /// for the other language.
  protected void assertLooksWellHere(String name) {
    Screens.here(page, name);
  }

  /// The same for an answer that is given once only: in the language it came in.
  protected void assertLooksWellOnce(String name) {
    Screens.once(page, name);
  }

  /// Looks at a page of any window as it stands: nothing may scroll sideways, axe must be content.
  protected static void assertLooksWell(Page page, String name) {
    Screens.asItStands(page, name);
  }

  /// Keeps a picture of the page as it stands, to be judged by eye.
  protected void picture(String name) {
    Screens.picture(page, name + ".png");
  }

  /// A window as people here have it: Ukrainian, Kyiv time, 1280 wide.
  protected Browser.NewContextOptions options() {
    return Chromium.wide().setBaseURL("http://localhost:" + port);
  }

  /// What the console will complain of because the test brings it about.
  protected void expectsComplaint(String words) {
    expected.add(Pattern.compile(words));
  }

  private void listenTo(Page opened) {
    opened.onPageError(complaints::add);
    opened.onConsoleMessage(
        message -> {
          boolean foreseen = expected.stream().anyMatch(one -> one.matcher(message.text()).find());
          if (!TOLD.contains(message.type()) && !foreseen) {
            complaints.add(message.type() + ": " + message.text());
          }
        });
  }
}
