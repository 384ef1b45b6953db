package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import ua.kolo.identity.Role;
import ua.kolo.platform.Demo;

/// A page nobody is led to is a page nobody uses: each that needs no record is reached from the
/// first one by links and forms, in some post.
@KoloTest
class ReachableTests {
  private static final Pattern LEADS = Pattern.compile("(?:href|action)=\"(/[^\"?#]*)");
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
  private static final Pattern FILE =
      Pattern.compile("^/(?:api|css|js|fonts|images|webjars|open-data)/.*|.*\\.\\w{2,4}$");

  /// The first page of a post, and where it sends on.
  private static final int FIRST = 2;

  /// Posts that together may do all but head an institution.
  private static final List<Role> POSTS =
      List.of(
          Role.ADMINISTRATOR,
          Role.COORDINATOR,
          Role.AUDITOR,
          Role.PROGRAMME_MANAGER,
          Role.CASE_WORKER);

  /// Reached otherwise, each with its reason.
  private static final Set<String> OTHERWISE =
      Set.of(
          // Steps of signing in, and the screen that locks itself.
          "/sign-in/factor",
          "/lock",
          // A letter leads there.
          "/me/letters/confirmation",
          // Of whoever heads an institution.
          "/reviews",
          // Linked while something waits there.
          "/destructions",
          "/me/entry-help",
          "/persons/destructions",
          "/directory/specialists/corrections",
          // Linked from a record; there may be none.
          "/cases/of-report",
          "/cases/joining",
          "/leaflet",
          "/reports/print",
          // Of institutions that watch over others.
          "/surveys/new",
          // What was typed or uploaded comes again at these after its form was sent.
          "/directory/institutions/import/confirmation",
          "/package/publication",
          "/package/removal",
          "/package/return",
          "/persons/elsewhere",
          "/persons/elsewhere/glass",
          "/persons/entry",
          "/reports/draft",
          "/treasury/imports/taking");

  private final MockMvcTester web;
  private final List<Endpoint> pages;

  ReachableTests(
      MockMvcTester web,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    this.web = web;
    this.pages =
        mappings.getHandlerMethods().entrySet().stream()
            .flatMap(entry -> Endpoint.of(entry.getKey(), entry.getValue()))
            .filter(Endpoint::isRead)
            .filter(page -> !FILE.matcher(page.pattern()).matches())
            .sorted(Comparator.comparing(Endpoint::pattern))
            .toList();
  }

  @Test
  void everyPageIsReachedByLinksFromTheFirst() {
    var reached = new HashSet<String>();
    for (var role : POSTS) {
      look(Someone.as(role, Demo.UNIT), reached);
    }

    assertThat(missing(reached)).isSubsetOf(OTHERWISE);
    assertThat(pages.stream().map(Endpoint::pattern)).containsAll(OTHERWISE);
  }

  private Set<String> missing(Set<String> reached) {
    return pages.stream()
        .filter(page -> !page.hasVariables() && !AccessBinding.isOpen(page))
        .map(Endpoint::pattern)
        .filter(pattern -> !reached.contains(pattern))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  // What a page leads to hardly differs by post: each is looked at once, but the first.
  private void look(Someone who, Set<String> reached) {
    var seen = new HashSet<String>();
    var waiting = new ArrayDeque<>(List.of("/"));
    while (!waiting.isEmpty()) {
      var address = waiting.remove();
      var pattern = pattern(address).orElse("");
      var isNew = reached.add(pattern);
      if (!pattern.isEmpty() && seen.add(pattern) && (isNew || seen.size() <= FIRST)) {
        leads(who.get(web, address).getResponse()).forEach(waiting::add);
      }
    }
  }

  private static Stream<String> leads(MockHttpServletResponse answer) {
    var on =
        Optional.ofNullable(answer.getRedirectedUrl()).map(url -> url.replaceAll("[?#].*", ""));
    return on.isPresent()
        ? on.stream()
        : LEADS.matcher(text(answer)).results().map(m -> m.group(1));
  }

  private static String text(MockHttpServletResponse answer) {
    var type = String.valueOf(answer.getContentType());
    return type.startsWith("text/html")
        ? new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)
        : "";
  }

  private Optional<String> pattern(String address) {
    var exact = pages.stream().map(Endpoint::pattern).filter(address::equals).findFirst();
    return exact.isPresent()
        ? exact
        : pages.stream()
            .filter(Endpoint::hasVariables)
            .map(Endpoint::pattern)
            .filter(pattern -> address.matches(VARIABLE.matcher(pattern).replaceAll("[^/]+")))
            .findFirst();
  }
}
