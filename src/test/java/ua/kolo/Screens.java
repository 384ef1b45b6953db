package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// One way of looking at an address: its width, its theme, its language. Every two of them meet in
/// four looks; for pictures to be judged by eye, set `KOLO_PICTURES`, all eight are taken and kept
/// in `target/screens`.
record Screens(BrowserContext window, String address, int width, ColorScheme theme, String tongue) {
  private static final Path FOLDER = Path.of("target/screens");
  private static final boolean PICTURES = System.getenv("KOLO_PICTURES") != null;

  static List<Screens> of(BrowserContext window, String address) {
    var all = new ArrayList<Screens>();
    // Ukrainian comes last: the language stays with the window.
    for (var tongue : List.of("en", "uk")) {
      for (var width : List.of(1280, 360)) {
        for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          var one = new Screens(window, address, width, theme, tongue);
          if (PICTURES || one.isOfTheFour()) {
            all.add(one);
          }
        }
      }
    }
    return all;
  }

  private boolean isOfTheFour() {
    return (width == 360) == ((theme == ColorScheme.DARK) == tongue.equals("uk"));
  }

  /// Looks at a page as it stands, wide and narrow, light and dark, since it answers a form and has
  /// no address of its own.
  static void here(Page page, String name) {
    var before = page.viewportSize();
    for (var theme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      var width = theme == ColorScheme.DARK ? 360 : before.width;
      var screen = new Screens(page.context(), page.url(), width, theme, "here");
      screen.dress(page);
      screen.judge(page, screen.file(name));
    }
    page.setViewportSize(before.width, before.height);
  }

  void look(String name, Consumer<Page> listener) {
    try (var page = window.newPage()) {
      listener.accept(page);
      dress(page);
      page.navigate(inTongue());
      judge(page, file(name));
    }
  }

  private void dress(Page page) {
    page.setViewportSize(width, 800);
    // A colour on its way from one theme to the other is nobody's choice.
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(theme)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  private void judge(Page page, String file) {
    if (PICTURES) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setAnimations(ScreenshotAnimations.DISABLED)
              .setPath(FOLDER.resolve(file)));
    }
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as("%s scrolls sideways by", file)
        .isEqualTo(0);
    assertThat(Axe.seriousIn(page)).as("axe on %s", file).isEmpty();
  }

  private String inTongue() {
    var query = URI.create(address).getRawQuery();
    return address + (query == null ? "?" : "&") + "lang=" + tongue;
  }

  private String file(String name) {
    return "%s-%d-%s-%s.png".formatted(name, width, theme.name().toLowerCase(Locale.ROOT), tongue);
  }
}
