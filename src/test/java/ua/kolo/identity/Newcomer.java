package ua.kolo.identity;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.identity.devices.Place;
import ua.kolo.identity.factors.Codes;
import ua.kolo.identity.factors.Factors;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;

/// An account of a test's own, and a browser that keeps its cookies.
final class Newcomer {
  static final String PASSWORD = "right password of a test";
  private final MockMvcTester web;
  private final ApplicationContext context;
  private final String login;
  private final UUID account;
  private final Map<String, Cookie> jar = new ConcurrentHashMap<>();
  private String address = "198.51.100.7";

  private Newcomer(MockMvcTester web, ApplicationContext context, String login, UUID account) {
    this.web = web;
    this.context = context;
    this.login = login;
    this.account = account;
  }

  static Newcomer of(MockMvcTester web, ApplicationContext context, Role role) {
    var login = account(context, role);
    var accounts = context.getBean(Accounts.class);
    var account = Acting.gate().call(() -> accounts.find(login).orElseThrow().id());
    // A network of its own: misses of other tests are not its misses.
    return new Newcomer(web, context, login, account).from("test-" + login);
  }

  /// The login of a fresh account with the password of all tests.
  static String account(ApplicationContext context, Role role) {
    var login = "t" + UUID.randomUUID();
    var accounts = context.getBean(Accounts.class);
    var hash = context.getBean(Passwords.class).hash(PASSWORD);
    var now = context.getBean(Clock.class).instant();
    var person = new Accounts.NewPerson(login, "Проба", "посада", Demo.UNIT, role);
    Acting.gate().run(() -> accounts.add(person, hash, now));
    return login;
  }

  /// The same account in another browser.
  Newcomer elsewhere() {
    return new Newcomer(web, context, login, account).from(address);
  }

  Newcomer named(String other) {
    return new Newcomer(web, context, other, account).from(address);
  }

  Newcomer from(String network) {
    address = network;
    return this;
  }

  /// From where it tries.
  Place place() {
    return Place.of(here(new MockHttpServletRequest()));
  }

  String login() {
    return login;
  }

  UUID account() {
    return account;
  }

  Cookie cookie(String name) {
    return Objects.requireNonNull(jar.get(name));
  }

  /// The browser forgets a cookie.
  void lose(String name) {
    jar.remove(name);
  }

  void keep(Cookie cookie) {
    jar.put(cookie.getName(), cookie);
  }

  /// Gives the account a code of a secret known here.
  void giveTotp() {
    Acting.gate().run(() -> Codes.give(context.getBean(Factors.class), account));
  }

  /// The code of so many half-minutes from now.
  static String code(Instant now, int steps) {
    return Codes.at(now.plusSeconds(30L * steps));
  }

  MvcTestResult enter(String password) {
    return post("/sign-in", "username", login, "password", password);
  }

  MvcTestResult get(String path) {
    return kept(web.get().uri(path).header("Accept", "text/html").with(this::here).exchange());
  }

  MvcTestResult post(String path, String... parameters) {
    var request = web.post().uri(path).with(csrf()).with(this::here);
    for (int at = 0; at < parameters.length; at += 2) {
      request = request.param(parameters[at], parameters[at + 1]);
    }
    return kept(request.exchange());
  }

  private MockHttpServletRequest here(MockHttpServletRequest request) {
    request.setRemoteAddr(address);
    request.addHeader("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Firefox/145.0");
    if (!jar.isEmpty()) {
      request.setCookies(jar.values().toArray(Cookie[]::new));
    }
    return request;
  }

  private MvcTestResult kept(MvcTestResult answer) {
    for (var cookie : answer.getResponse().getCookies()) {
      if (cookie.getMaxAge() == 0) {
        jar.remove(cookie.getName());
      } else {
        jar.put(cookie.getName(), cookie);
      }
    }
    return answer;
  }
}
