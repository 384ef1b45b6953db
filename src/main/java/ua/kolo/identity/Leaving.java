package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import ua.kolo.audit.Trail;
import ua.kolo.platform.Acting;

/// Records who left, before their session ends.
@Component
class Leaving implements LogoutHandler {
  private final Trail trail;

  Leaving(Trail trail) {
    this.trail = trail;
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    var who = authentication == null ? null : authentication.getPrincipal();
    if (who instanceof SignedIn person) {
      Acting.gate().run(() -> trail.signedOut(person.person(), person.unit(), "left"));
    }
  }
}
