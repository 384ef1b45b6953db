package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import ua.kolo.platform.Right;

/// The list of all routes, records for them, and somebody who asks: for walks beside that of
/// [AccessTests]. Tests with a browser have no use for it, and none of what it asks with.
@Lazy
@Component
class Walk {
  private static final int BROKEN = 500;
  private static final Map<String, Map<String, String>> MADE = new HashMap<>();
  private final MockMvcTester web;
  private final List<Endpoint> endpoints;
  private final RecordMakers makers;

  Walk(
      MockMvcTester web,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
      List<RecordMaker> makers) {
    this.web = web;
    this.makers = new RecordMakers(makers, MADE);
    this.endpoints =
        mappings.getHandlerMethods().entrySet().stream()
            .flatMap(entry -> Endpoint.of(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(Endpoint::toString))
            .toList();
  }

  /// Addresses a right of a door guards.
  Stream<Endpoint> guarded() {
    return endpoints.stream()
        .filter(endpoint -> !AccessBinding.isOpen(endpoint) && !AccessBinding.isOwn(endpoint));
  }

  /// Addresses of pages and files, whoever may open them.
  List<Endpoint> pages() {
    return endpoints.stream()
        .filter(Endpoint::isRead)
        .filter(endpoint -> !endpoint.pattern().startsWith("/api/"))
        .toList();
  }

  /// Addresses forms are sent to, those of entering left out.
  List<Endpoint> forms() {
    return guarded()
        .filter(endpoint -> !endpoint.isRead() && !endpoint.pattern().startsWith("/api/"))
        .toList();
  }

  /// The record of the institution that a pattern's variables name.
  Map<String, String> variables(Endpoint endpoint, UUID unit) {
    return makers.variables(endpoint, unit);
  }

  /// The id of a record of the institution, of the kind whose address begins so.
  String id(String pattern, UUID unit) {
    var one = new Endpoint(HttpMethod.GET, pattern, anyHandler());
    return String.valueOf(makers.variables(one, unit).get("id"));
  }

  private HandlerMethod anyHandler() {
    return endpoints.getFirst().handler();
  }

  static boolean mayAll(Set<Right> rights, Endpoint endpoint) {
    return rights.containsAll(AccessRules.rightsOf(endpoint.handler()));
  }

  MockHttpServletResponse send(Endpoint endpoint, UUID unit, RequestPostProcessor who) {
    var known = variables(endpoint, unit);
    return endpoint.isRead()
        ? checked(endpoint, web.get().uri(endpoint.path(known)).with(who).exchange())
        : send(endpoint, known, new Filled(endpoint, known), who);
  }

  MockHttpServletResponse send(
      Endpoint endpoint, Map<String, String> known, Filled filled, RequestPostProcessor who) {
    var sender = Filled.both(csrf().asHeader(), who);
    return checked(endpoint, filled.send(web, endpoint.path(known), sender));
  }

  private static MockHttpServletResponse checked(Endpoint endpoint, MvcTestResult answer) {
    assertThat(answer.getUnresolvedException()).as("%s breaks", endpoint).isNull();
    var response = answer.getResponse();
    assertThat(response.getStatus()).as("%s breaks", endpoint).isLessThan(BROKEN);
    return response;
  }
}
