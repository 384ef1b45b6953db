package ua.kolo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import ua.kolo.identity.Role;

/// Axe looks at what every form answers when it is sent empty or with nonsense: the page with what
/// was typed and what is wrong, which no address opens by itself. By default for what a refusal can
/// spoil, narrow, in English; with `KOLO_SCREENS` also by every rule, wide, in Ukrainian.
class EveryRefusalTests extends BrowserTest {
  private static final UUID HERE = UUID.randomUUID();
  private static final List<Role> HEADS = List.of(Role.COORDINATOR, Role.ADMINISTRATOR);
  private static final List<String> NONSENSE = List.of("", "31.02.2026");
  private static final int ENOUGH = 60;
  private static final int REFUSED = 400;

  private final Walk walk;

  EveryRefusalTests(@Autowired Walk walk) {
    this.walk = walk;
  }

  @Test
  void whatARefusedFormShowsIsForEverybody() throws IOException {
    var looks = new Looks(page);
    var found = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (var form : walk.forms()) {
      refusal(form, "en")
          .filter(html -> seen.add(form.pattern()))
          .ifPresent(html -> looks.refused(html).forEach(one -> found.add(form + " " + one)));
      if (System.getenv("KOLO_SCREENS") != null) {
        refusal(form, "uk")
            .ifPresent(html -> looks.wide(html).forEach(one -> found.add(form + " wide " + one)));
      }
    }

    assertThat(seen).hasSizeGreaterThan(ENOUGH);
    assertThat(found).isEmpty();
  }

  /// The page with the form that comes back; nothing where the form leads on or names no record.
  private Optional<String> refusal(Endpoint form, String tongue) {
    return NONSENSE.stream()
        .map(nonsense -> send(form, nonsense, tongue))
        .filter(answer -> answer.getStatus() >= REFUSED && isPage(answer))
        .map(answer -> new String(answer.getContentAsByteArray(), UTF_8))
        .filter(html -> html.contains("aria-invalid") || html.contains("method=\"post\""))
        .findFirst();
  }

  private static boolean isPage(MockHttpServletResponse answer) {
    return answer.getContentType() != null && answer.getContentType().startsWith("text/html");
  }

  private MockHttpServletResponse send(Endpoint form, String nonsense, String tongue) {
    var known = walk.variables(form, HERE);
    var filled = new Filled(form, known);
    filled.fields().forEach(field -> filled.with(field, nonsense));
    return walk.send(form, known, filled, Filled.both(speaks(tongue), who(form)));
  }

  private static RequestPostProcessor who(Endpoint form) {
    var role =
        Stream.concat(HEADS.stream(), Stream.of(Role.values()))
            .filter(one -> Walk.mayAll(one.rights(true), form))
            .findFirst()
            .orElse(Role.AUDITOR);
    return HeadAccessTests.head(role, HERE);
  }

  private static RequestPostProcessor speaks(String tongue) {
    return request -> {
      request.setCookies(new Cookie("kolo-lang", tongue));
      return request;
    };
  }
}
