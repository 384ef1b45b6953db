package ua.kolo.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import ua.kolo.identity.TokenGate.Entry;

/// Takes `Authorization: Bearer …`. Whoever shows a token comes in by it or not at all: a session
/// that happens to be there does not help.
class BearerFilter extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";
  private final TokenGate tokens;

  BearerFilter(TokenGate tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (shown == null) {
      chain.doFilter(request, response);
      return;
    }
    switch (enter(shown)) {
      case Entry.Entered(var actsAs, var token) -> {
        var authentication = new BearerAuthentication(actsAs, token);
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
        chain.doFilter(request, response);
      }
      case Entry.Unknown() -> refuse(response);
      case Entry.TooMany(var pause) -> slowDown(response, pause);
    }
  }

  private Entry enter(String shown) {
    return shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? tokens.enter(shown.substring(SCHEME.length()).strip())
        : new Entry.Unknown();
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    SecurityContextHolder.clearContext();
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Kolo\", error=\"invalid_token\"");
    response.sendError(HttpStatus.UNAUTHORIZED.value());
  }

  private static void slowDown(HttpServletResponse response, Duration pause) throws IOException {
    SecurityContextHolder.clearContext();
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, pause.toSeconds())));
    response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
  }
}
