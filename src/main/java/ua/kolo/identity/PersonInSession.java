package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import ua.kolo.identity.sessions.Presence;

/// Ties Spring Security to our sessions: a session holds ids, the person is looked up each time.
@Component
class PersonInSession implements SecurityContextRepository {
  private final Entrance entrance;

  PersonInSession(Entrance entrance) {
    this.entrance = entrance;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(() -> context(request));
  }

  @Override
  @Deprecated
  @SuppressWarnings("removal")
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return context(holder.getRequest());
  }

  private SecurityContext context(HttpServletRequest request) {
    var context = SecurityContextHolder.createEmptyContext();
    entrance.who(request).ifPresent(who -> context.setAuthentication(authenticated(who)));
    return context;
  }

  static UsernamePasswordAuthenticationToken authenticated(Principal who) {
    return UsernamePasswordAuthenticationToken.authenticated(
        who, null, AuthorityUtils.NO_AUTHORITIES);
  }

  /// Called when a password was right; every other step keeps the presence itself.
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    var entered = context.getAuthentication();
    if (entered != null && entered.getPrincipal() instanceof Presence presence) {
      presence.keep(request.getSession());
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return Presence.in(request).isPresent();
  }

  private static final class Deferred implements DeferredSecurityContext {
    private final Supplier<SecurityContext> load;
    private @Nullable SecurityContext loaded;

    Deferred(Supplier<SecurityContext> load) {
      this.load = load;
    }

    @Override
    public SecurityContext get() {
      if (loaded == null) {
        loaded = load.get();
      }
      return loaded;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }
}
