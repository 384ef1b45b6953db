package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// One way of looking at an address: its width, its theme, its language.
record Screens(BrowserContext window, String address, int width, ColorScheme theme, String tongue) {
  private static final Path FOLDER = Path.of("target/screens");

  static List<Screens> of(BrowserContext window, String address) {
    var all = new ArrayList<Screens>();
    for (var width : List.of(1280, 360)) {
      for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (var tongue : List.of("en", "uk")) {
          all.add(new Screens(window, address, width, theme, tongue));
        }
      }
    }
    return all;
  }

  void look(String name, Consumer<Page> listener) {
    try (var page = window.newPage()) {
      listener.accept(page);
      page.setViewportSize(width, 800);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
      page.navigate(inTongue());
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve(file(name))));
      assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
          .as("%s scrolls sideways by", file(name))
          .isEqualTo(0);
      // Colours and layout do not depend on the language, and axe takes a second.
      if (tongue.equals("uk")) {
        assertThat(Axe.seriousIn(page)).as("axe on %s", file(name)).isEmpty();
      }
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
