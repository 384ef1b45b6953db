package ua.kolo.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import ua.kolo.platform.Acting;

/// Binds who acts around the rest of the request; somebody not signed in acts as a visitor.
class ActingFilter extends OncePerRequestFilter {
  private static final Pattern STATIC = Pattern.compile("/(?:css|js|fonts|images|webjars)/");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      ActingFilter.<Exception>bound(
          () -> {
            chain.doFilter(request, response);
            return true;
          });
    } catch (ServletException | IOException | RuntimeException passedOn) {
      throw passedOn;
    } catch (Exception impossible) {
      throw new ServletException(impossible);
    }
  }

  private static <X extends Exception> void bound(ScopedValue.CallableOp<Boolean, X> work)
      throws X {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    acting(authentication == null ? null : authentication.getPrincipal()).call(work);
  }

  private static Acting acting(@Nullable Object principal) {
    return switch (principal) {
      case SignedIn person -> person.acting();
      case Entering halfway -> halfway.acting();
      case null, default -> Acting.visitor();
    };
  }

  // A style sheet is everybody's; nobody's session need be read for it.
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return STATIC.matcher(request.getRequestURI()).lookingAt();
  }

  // The error page is a page too: its frame names who acts.
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
