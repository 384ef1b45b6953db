package ua.kolo.identity.tokens;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.identity.Role;
import ua.kolo.identity.SignedIn;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Tells another system as whom it acts and what it may.
@RestController
class MeApi {
  @GetMapping("/api/v1/me")
  Me me(Authentication signedIn) {
    if (!(signedIn.getPrincipal() instanceof SignedIn person)) {
      throw new NotFound("me");
    }
    return Me.of(person, signedIn.getDetails() instanceof TokenShown token ? token : null);
  }

  /// As whom somebody acts.
  ///
  /// @param rights what may be done now: those of the post, with a token only its scopes
  record Me(UUID person, String name, Post post, List<Right> rights, @Nullable Token token) {
    static Me of(SignedIn person, @Nullable TokenShown token) {
      var rights = person.rights().stream().sorted().toList();
      return new Me(
          person.person(),
          person.name(),
          Post.of(person),
          rights,
          token == null ? null : new Token(token.name(), rights, token.expiresAt()));
    }
  }

  record Post(
      UUID id, String title, Role role, boolean deputy, UUID institution, String institutionName) {
    static Post of(SignedIn person) {
      return new Post(
          person.postId(),
          person.post(),
          person.role(),
          person.deputy(),
          person.unit(),
          person.institution());
    }
  }

  record Token(String name, List<Right> scopes, Instant expiresAt) {}
}
