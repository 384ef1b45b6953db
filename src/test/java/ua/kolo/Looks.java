package ua.kolo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/// Axe looks at pages that were asked for as in the walks, and are put into one window with our
/// styles: opening each would take twice as long.
final class Looks {
  private static final int WIDE = 1280;
  private static final int NARROW = 360;
  private static final String LOOK =
      """
      async ([html, rules]) => {
        const next = new DOMParser().parseFromString(html, 'text/html');
        document.documentElement.lang = next.documentElement.lang;
        document.title = next.title;
        document.body.replaceWith(document.adoptNode(next.body));
        const wide = document.documentElement.scrollWidth - innerWidth;
        const options = {resultTypes: ['violations']};
        if (rules.length) options.runOnly = rules;
        const found = (await axe.run(document, options)).violations
          .filter(one => ['serious', 'critical'].includes(one.impact))
          .map(one => one.id + ' ' + one.nodes.map(node => node.target).join(' '));
        const keys = document.body.innerText.match(/(?<![\\w.@/-])[a-z]+(\\.[a-z][A-Za-z]+){2,}(?![\\w.])/g) || [];
        found.push(...keys.filter(key => !/\\.(ua|com|org|yyyy)$/.test(key)).map(key => 'no words for ' + key));
        const out = [...document.querySelectorAll('main *')]
          .filter(one => one.getBoundingClientRect().right > innerWidth)
          .map(one => one.localName + '.' + one.className);
        return wide > 0 ? [...found, 'scrolls sideways by ' + wide + ': ' + out.slice(0, 9)] : found;
      }
      """;

  /// What another language and width can spoil, but the colours, which stay.
  private static final List<String> OF_WORDS =
      List.of("button-name", "html-lang-valid", "label", "link-name", "valid-lang");

  private static final List<String> OF_FORMS =
      List.of(
          "aria-valid-attr",
          "aria-valid-attr-value",
          "aria-input-field-name",
          "button-name",
          "duplicate-id-aria",
          "label",
          "link-name",
          "select-name");

  private final Page page;

  Looks(Page page) throws IOException {
    this.page = page;
    page.navigate("/help");
    page.evaluate(script());
  }

  /// What is seriously wrong with the page in a wide window, by every rule.
  List<?> wide(String html) {
    return look(html, WIDE, List.of());
  }

  /// What another language and width spoil.
  List<?> narrow(String html) {
    return look(html, NARROW, OF_WORDS);
  }

  /// What fields that were refused may lack, in a narrow window.
  List<?> refused(String html) {
    return look(html, NARROW, OF_FORMS);
  }

  private List<?> look(String html, int width, List<String> rules) {
    page.setViewportSize(width, 800);
    return (List<?>) page.evaluate(LOOK, List.of(html, rules));
  }

  private static String script() throws IOException {
    try (var axe = Looks.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(axe).readAllBytes(), UTF_8);
    }
  }
}
