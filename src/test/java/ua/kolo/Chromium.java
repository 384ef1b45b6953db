package ua.kolo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The one browser all tests share; it ends with the JVM.
final class Chromium {
  // The one without a window is quicker; both draw alike.
  private static final List<Path> PROGRAMS =
      List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));
  private static @Nullable Browser browser;

  private Chromium() {}

  static Browser.NewContextOptions wide() {
    return new Browser.NewContextOptions()
        .setLocale("uk-UA")
        .setTimezoneId("Europe/Kyiv")
        .setViewportSize(1280, 800);
  }

  static synchronized BrowserContext window(Browser.NewContextOptions options) {
    var program = PROGRAMS.stream().filter(Files::isExecutable).findFirst();
    assumeTrue(program.isPresent(), "Chromium is not installed: ./check installs it");
    if (browser == null) {
      browser = launch(program.orElseThrow());
    }
    return browser.newContext(options);
  }

  private static Browser launch(Path program) {
    var quiet = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(quiet));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(program)
                .setArgs(List.of("--no-sandbox")));
  }
}
