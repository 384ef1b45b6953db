package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Walks every address with every role: who is not signed in, and each post of the trial.
@KoloTest
class AccessTests {
  private static final Set<String> OPEN = Set.of("/sign-in", "/set-up", "/help", "/error");
  private static final List<String> OPEN_ROOTS =
      List.of("/public/", "/open-data/", "/api/v1/public/");
  private static final String DESCRIPTION = "/api/v1/openapi.json";
  private static final String SOME_ID = "01980000-0000-7000-8000-00000000ffff";
  private static final String PASSWORD = "kolo-trial";
  private static final int FIRST_REFUSAL = 400;
  private static final int BROKEN = 500;

  private final Map<String, MockHttpSession> sessions = new HashMap<>();
  private final MockMvcTester web;
  private final RequestMappingHandlerMapping mappings;

  AccessTests(
      MockMvcTester web,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    this.web = web;
    this.mappings = mappings;
  }

  @Test
  void aStrangerIsAskedToSignInWhereverItIsNotOpen() {
    assertThat(addresses().filter(address -> !address.isOpen()))
        .isNotEmpty()
        .allSatisfy(address -> assertThat(asked(request(address, null))).isTrue());
  }

  @Test
  void aStrangerReadsWhatIsOpen() {
    assertThat(addresses().filter(Address::isOpen).filter(Address::isRead))
        .allSatisfy(address -> assertThat(asked(request(address, null))).isFalse());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "koordynator",
        "fakhivets",
        "politsiia",
        "sluzhba-ditei",
        "likar",
        "shkola",
        "pravnyk",
        "nadavach",
        "prohramy",
        "vykonavets",
        "analityk",
        "audytor",
        "admin"
      })
  void nobodySignedInIsAskedAgainOrMeetsAnError(String login) {
    assertThat(addresses().filter(address -> !address.path().equals("/error")))
        .allSatisfy(
            address -> {
              var response = request(address, login);
              assertThat(response.getStatus()).isLessThan(BROKEN);
              assertThat(asked(response)).isFalse();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vykonavets",
        "analityk",
        "fakhivets",
        "politsiia",
        "sluzhba-ditei",
        "likar",
        "shkola",
        "pravnyk",
        "nadavach",
        "audytor",
        "admin"
      })
  void whoMayNotManageProgrammesChangesNone(String login) {
    assertThat(addresses().filter(Address::isOfProgrammes).filter(address -> !address.isRead()))
        .allSatisfy(
            address ->
                assertThat(request(address, login).getStatus())
                    .isGreaterThanOrEqualTo(FIRST_REFUSAL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fakhivets",
        "politsiia",
        "sluzhba-ditei",
        "likar",
        "shkola",
        "pravnyk",
        "nadavach",
        "audytor",
        "admin"
      })
  void whoMayNotReadProgrammesSeesNone(String login) {
    assertThat(addresses().filter(Address::isOfProgrammes).filter(Address::isRead))
        .allSatisfy(
            address ->
                assertThat(request(address, login).getStatus())
                    .isGreaterThanOrEqualTo(FIRST_REFUSAL));
  }

  private Stream<Address> addresses() {
    return mappings.getHandlerMethods().keySet().stream().flatMap(AccessTests::addresses);
  }

  private static Stream<Address> addresses(RequestMappingInfo mapping) {
    var methods = mapping.getMethodsCondition().getMethods();
    var verbs =
        methods.isEmpty() ? Stream.of(HttpMethod.GET) : methods.stream().map(m -> m.asHttpMethod());
    return verbs.flatMap(
        verb ->
            mapping.getPatternValues().stream()
                .map(path -> new Address(verb, path.replaceAll("\\{[^}]*\\}", SOME_ID))));
  }

  private MockHttpServletResponse request(Address address, @Nullable String login) {
    var request = web.method(address.verb()).uri(address.path()).with(csrf());
    if (login != null) {
      request =
          address.isApi()
              ? request.with(httpBasic(login, PASSWORD))
              : request.session(sessions.computeIfAbsent(login, this::session));
    }
    return request.exchange().getResponse();
  }

  private MockHttpSession session(String login) {
    var entered =
        web.post()
            .uri("/sign-in")
            .param("username", login)
            .param("password", PASSWORD)
            .with(csrf())
            .exchange();
    return (MockHttpSession) Objects.requireNonNull(entered.getRequest().getSession());
  }

  private static boolean asked(MockHttpServletResponse response) {
    var sentTo = response.getRedirectedUrl();
    return response.getStatus() == 401 || (sentTo != null && sentTo.endsWith("/sign-in"));
  }

  private record Address(HttpMethod verb, String path) {
    boolean isOpen() {
      return OPEN.contains(path)
          || path.equals(DESCRIPTION)
          || OPEN_ROOTS.stream().anyMatch(path::startsWith);
    }

    boolean isApi() {
      return path.startsWith("/api/");
    }

    boolean isRead() {
      return verb.equals(HttpMethod.GET);
    }

    boolean isOfProgrammes() {
      return path.startsWith("/programme") || path.startsWith("/api/v1/programme");
    }
  }
}
