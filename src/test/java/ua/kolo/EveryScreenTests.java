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
class EveryScreenTests extends BrowserTest {
  private static final UUID HERE = UUID.randomUUID();
  private static final List<Role> HEADS = List.of(Role.COORDINATOR, Role.ADMINISTRATOR);
  private final Walk walk;

  EveryScreenTests(@Autowired Walk walk) {
    this.walk = walk;
  }

  @Test
  void everyPageIsForEverybody() throws IOException {
    var looks = new Looks(page);
    var found = new ArrayList<String>();
    for (var screen : screens()) {
      var wide = looks.wide(html(screen, "uk"));
      wide.forEach(wrong -> found.add(screen + " " + wrong));
      var narrow = looks.narrow(html(screen, "en"));
      narrow.forEach(wrong -> found.add(screen + " narrow: " + wrong));
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
}
