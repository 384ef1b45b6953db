package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// One way of looking at an address: its width, its theme, its language. Usually it is looked at
/// wide and light in Ukrainian, narrow and dark in both; axe judges it whole in the first way, and
/// in English what another dress can spoil: it takes a second. For pictures to be judged by eye,
/// set `KOLO_PICTURES`: all eight ways are taken, judged and kept in `target/screens`.
record Screens(BrowserContext window, String address, int width, ColorScheme theme, String tongue) {
  private static final Path FOLDER = Path.of("target/screens");
  private static final int WIDE = 1280;
  private static final int NARROW = 360;
  private static final int HEIGHT = 800;
  private static final boolean PICTURES = System.getenv("KOLO_PICTURES") != null;

  /// Opens the address in a page of its own, once in each language, and looks at it in every way.
  static void look(BrowserContext window, String address, String name, Consumer<Page> listener) {
    try (var page = window.newPage()) {
      listener.accept(page);
      // Ukrainian comes last: the language stays with the window.
      for (var tongue : List.of("en", "uk")) {
        var ways = ways(window, address, tongue);
        ways.getFirst().dress(page);
        page.navigate(ways.getFirst().inTongue());
        for (var way : ways) {
          way.dress(page);
          way.judge(page, way.file(name));
        }
      }
    }
  }

  private static List<Screens> ways(BrowserContext window, String address, String tongue) {
    var all = new ArrayList<Screens>();
    for (var width : List.of(WIDE, NARROW)) {
      for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        var one = new Screens(window, address, width, theme, tongue);
        if (PICTURES || one.isUsual()) {
          all.add(one);
        }
      }
    }
    return all;
  }

  private boolean isUsual() {
    return (width == NARROW) == (theme == ColorScheme.DARK)
        && (tongue.equals("uk") || width == NARROW);
  }

  // Wide and light in Ukrainian, narrow and dark in English; a page without an address both ways.
  private boolean isForAxe() {
    return PICTURES || tongue.equals("here") || tongue.equals("uk") == (width != NARROW);
  }

  // Narrow and dark, what was judged whole when it was wide and light.
  private boolean isDressedAnew() {
    return !PICTURES && width == NARROW && theme == ColorScheme.DARK;
  }

  /// Looks at a page that answers a form and has no address of its own: wide and light as it
  /// stands, then, with the form sent again, narrow and dark in English.
  static void here(Page page, String name) {
    var width = page.viewportSize().width;
    look(page, name, width, ColorScheme.LIGHT, "uk");
    inTongue(page, "en");
    look(page, name, NARROW, ColorScheme.DARK, "en");
    inTongue(page, "uk");
    page.setViewportSize(width, HEIGHT);
  }

  /// The same of an answer that comes only once: in the language it came in.
  static void once(Page page, String name) {
    var width = page.viewportSize().width;
    look(page, name, NARROW, ColorScheme.DARK, "here");
    look(page, name, width, ColorScheme.LIGHT, "here");
  }

  /// A page as somebody has it before them, in their width and language.
  static void asItStands(Page page, String name) {
    look(page, name, page.viewportSize().width, ColorScheme.LIGHT, "here");
  }

  private static void look(Page page, String name, int width, ColorScheme theme, String tongue) {
    var screen = new Screens(page.context(), page.url(), width, theme, tongue);
    screen.dress(page);
    screen.judge(page, screen.file(name));
  }

  private static void inTongue(Page page, String tongue) {
    page.context().addCookies(List.of(new Cookie("kolo-lang", tongue).setUrl(page.url())));
    page.reload();
    assertThat(page.getAttribute("html", "lang")).as("the form sent again").isEqualTo(tongue);
  }

  private void dress(Page page) {
    page.setViewportSize(width, HEIGHT);
    // A colour on its way from one theme to the other is nobody's choice.
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(theme)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  /// Keeps a picture of a page as it stands, when pictures are asked for.
  static void picture(Page page, String file) {
    if (PICTURES) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setAnimations(ScreenshotAnimations.DISABLED)
              .setPath(FOLDER.resolve(file)));
    }
  }

  private void judge(Page page, String file) {
    picture(page, file);
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as("%s scrolls sideways by", file)
        .isEqualTo(0);
    if (isForAxe()) {
      var found = isDressedAnew() ? Axe.seriousInDressOf(page) : Axe.seriousIn(page);
      assertThat(found).as("axe on %s", file).isEmpty();
    }
  }

  private String inTongue() {
    var query = URI.create(address).getRawQuery();
    return address + (query == null ? "?" : "&") + "lang=" + tongue;
  }

  private String file(String name) {
    return "%s-%d-%s-%s.png".formatted(name, width, theme.name().toLowerCase(Locale.ROOT), tongue);
  }
}
