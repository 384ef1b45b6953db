package ua.kolo;

import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;
import ua.kolo.identity.outside.Subject;
import ua.kolo.identity.outside.Vouched;
import ua.kolo.identity.sessions.Presence;

/// A request from one of the trial's people who signed in, second factor and all. Signing in itself
/// is tested by its own tests; here a session of theirs is opened in the store.
public final class Entered {
  private static final Map<String, Cookie> COOKIES = new ConcurrentHashMap<>();

  private Entered() {}

  public static RequestPostProcessor as(String login) {
    return request -> {
      var context =
          WebApplicationContextUtils.getRequiredWebApplicationContext(
              Objects.requireNonNull(request.getServletContext()));
      request.setCookies(COOKIES.computeIfAbsent(login, name -> open(context, account(name))));
      return request;
    };
  }

  /// A fresh session of an account.
  public static Cookie cookie(ApplicationContext context, UUID account) {
    return open(context, account);
  }

  /// A fresh session of somebody a provider outside vouched for and nobody here knows yet.
  public static Cookie vouched(ApplicationContext context, String way, String name) {
    return open(
        context,
        Map.of("kolo.vouched", context.getBean(Vouched.class).seal(new Subject(way, name, false))));
  }

  private static Cookie open(ApplicationContext context, UUID account) {
    return open(
        context,
        Map.of("kolo.presence", new Presence(account, null, true, false, "password", "Chrome")));
  }

  @SuppressWarnings("unchecked")
  private static Cookie open(ApplicationContext context, Map<String, Object> held) {
    var store = (SessionRepository<Session>) context.getBean(SessionRepository.class);
    var session = store.createSession();
    held.forEach(session::setAttribute);
    store.save(session);
    return new Cookie("kolo-session", session.getId());
  }

  /// The account of a login.
  public static UUID account(String login) {
    try (var connection = TestDatabase.admin();
        var statement =
            connection.prepareStatement("select id from identity.account where login = ?")) {
      statement.setString(1, login);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getObject(1, UUID.class);
      }
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
