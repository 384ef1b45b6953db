package ua.kolo;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import ua.kolo.identity.Role;
import ua.kolo.identity.SignedIn;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;

/// Somebody who has signed in as a post of a role, at an institution of their own.
public record Someone(UUID person, UUID post, Role role, UUID unit) {
  private static final Map<UUID, Boolean> KNOWN = new ConcurrentHashMap<>();

  public static Someone as(Role role, UUID unit) {
    return new Someone(UUID.randomUUID(), UUID.randomUUID(), role, unit);
  }

  /// Makes a request theirs.
  public RequestPostProcessor asks() {
    settle();
    var signedIn =
        new SignedIn(
            person, "Проба", post, "проба", role, unit, "Вигадана установа", false, role.rights());
    var rights =
        AuthorityUtils.createAuthorityList(role.rights().stream().map(Enum::name).toList());
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(signedIn, null, rights));
  }

  /// A page asked for by them.
  public MvcTestResult get(MockMvcTester web, String address) {
    return web.get().uri(address).with(asks()).exchange();
  }

  /// A form sent by them.
  public MvcTestResult post(MockMvcTester web, String address, Map<String, String> fields) {
    var request = web.post().uri(address).with(csrf()).with(asks());
    fields.forEach(request::param);
    return request.exchange();
  }

  /// The same person below the web.
  public Acting acting() {
    return Acting.person(person, "Проба", post, unit, role.rights());
  }

  /// Makes them hold their post in the database too: the program asks at each request whether they
  /// still do.
  public Someone settle() {
    KNOWN.computeIfAbsent(person, _ -> insert());
    return this;
  }

  private boolean insert() {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into directory.body (id, territory, name, founded, made_at)
          values ('%2$s', '%5$s', 'Вигадана установа', true, now()) on conflict do nothing;
          insert into identity.account (id, login, name, password, unit, made_at)
          values ('%1$s', '%1$s', 'Проба', 'none', '%2$s', now());
          insert into identity.post (id, unit, title, role, made_at)
          values ('%3$s', '%2$s', 'проба', '%4$s', now());
          insert into identity.holding (id, unit, post, holder, kind, held_since)
          values ('%3$s', '%2$s', '%3$s', '%1$s', 'HOLDER', now())
          """
              .formatted(person, unit, post, role, Demo.TERRITORY));
      return true;
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
