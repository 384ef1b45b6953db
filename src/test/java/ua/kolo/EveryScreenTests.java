package ua.kolo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import ua.kolo.identity.Role;

/// Axe looks at pages that no walk through the browser looks at, each with a record: wide in
/// Ukrainian, narrow in English. A new page is looked at without anybody's doing. Those left out
/// stand in `screens-elsewhere.txt`, with the reason; those of `screens-on-demand.txt` are looked
/// at when `KOLO_SCREENS` is set, before a release.
///
/// The pages are asked for as in the walks, and put into one window with our styles: opening each
/// would take twice as long.
class EveryScreenTests extends BrowserTest {
  private static final UUID HERE = UUID.randomUUID();
  private static final List<Role> HEADS = List.of(Role.COORDINATOR, Role.ADMINISTRATOR);
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
        const out = [...document.querySelectorAll('main *')]
          .filter(one => one.getBoundingClientRect().right > innerWidth)
          .map(one => one.localName + '.' + one.className);
        return wide > 0 ? [...found, 'scrolls sideways by ' + wide + ': ' + out.slice(0, 9)] : found;
      }
      """;

  /// What another language and width can spoil, but the colours, which stay.
  private static final List<String> OF_WORDS =
      List.of("button-name", "html-lang-valid", "label", "link-name", "valid-lang");

  private final Walk walk;

  EveryScreenTests(@Autowired Walk walk) {
    this.walk = walk;
  }

  @Test
  void everyPageIsForEverybody() throws IOException {
    page.navigate("/help");
    page.evaluate(script());
    var found = new ArrayList<String>();
    for (var screen : screens()) {
      look(screen, "uk", 1280, List.of()).forEach(wrong -> found.add(screen + " " + wrong));
      look(screen, "en", 360, OF_WORDS).forEach(wrong -> found.add(screen + " narrow: " + wrong));
    }

    assertThat(found).isEmpty();
  }

  @Test
  void whatIsLeftOutIsThere() throws IOException {
    assertThat(walk.pages().stream().map(Endpoint::pattern))
        .containsAll(named("elsewhere"))
        .containsAll(named("on-demand"));
    assertThat(named("elsewhere")).doesNotContainAnyElementsOf(named("on-demand"));
  }

  private List<Endpoint> screens() throws IOException {
    var left = new HashSet<>(named("elsewhere"));
    if (System.getenv("KOLO_SCREENS") == null) {
      left.addAll(named("on-demand"));
    }
    return walk.pages().stream().filter(one -> !left.contains(one.pattern())).toList();
  }

  private List<?> look(Endpoint screen, String tongue, int width, List<String> rules) {
    var html = html(screen, tongue);
    page.setViewportSize(width, 800);
    return (List<?>) page.evaluate(LOOK, List.of(html, rules));
  }

  private String html(Endpoint screen, String tongue) {
    var answer = answer(screen, tongue);
    assertThat(answer.getStatus())
        .as("%s shows nothing here: name it in screens-elsewhere.txt, with the reason", screen)
        .isEqualTo(200);
    assertThat(answer.getContentType()).as("%s is no page", screen).startsWith("text/html");
    return new String(answer.getContentAsByteArray(), UTF_8);
  }

  private MockHttpServletResponse answer(Endpoint screen, String tongue) {
    var role =
        HEADS.stream()
            .filter(one -> Walk.mayAll(one.rights(true), screen))
            .findFirst()
            .orElse(Role.AUDITOR);
    RequestPostProcessor speaks =
        request -> {
          request.setCookies(new Cookie("kolo-lang", tongue));
          return request;
        };
    return walk.send(screen, HERE, Filled.both(speaks, HeadAccessTests.head(role, HERE)));
  }

  private static Set<String> named(String list) throws IOException {
    try (var lines = Files.lines(Path.of("src/test/resources/screens-" + list + ".txt"))) {
      return lines.filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
    }
  }

  private static String script() throws IOException {
    try (var axe = EveryScreenTests.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(axe).readAllBytes(), UTF_8);
    }
  }
}
