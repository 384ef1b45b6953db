package ua.kolo;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import ua.kolo.identity.Role;
import ua.kolo.identity.SignedIn;
import ua.kolo.platform.Acting;

/// Somebody who has signed in as a post of a role, at an institution of their own.
public record Someone(UUID person, UUID post, Role role, UUID unit) {
  public static Someone as(Role role, UUID unit) {
    return new Someone(UUID.randomUUID(), UUID.randomUUID(), role, unit);
  }

  /// Makes a request theirs.
  public RequestPostProcessor asks() {
    var signedIn = new SignedIn(person, "Проба", post, "проба", role, unit, "Вигадана установа");
    var rights =
        AuthorityUtils.createAuthorityList(role.rights().stream().map(Enum::name).toList());
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(signedIn, null, rights));
  }

  /// The same person below the web.
  public Acting acting() {
    return Acting.person(person, "Проба", post, unit, role.rights());
  }
}
