package ua.kolo.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import ua.kolo.platform.Acting;

/// Binds who acts around the rest of the request; somebody not signed in acts as a visitor.
class ActingFilter extends OncePerRequestFilter {
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
    var signedIn = authentication == null ? null : authentication.getPrincipal();
    var acting = signedIn instanceof SignedIn person ? person.acting() : Acting.visitor();
    acting.call(work);
  }

  // The error page is a page too: its frame names who acts.
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
