package ua.kolo.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/// Leads whoever has a step to go to that step; a program or a part of a page is told in a header.
final class StepsFirst implements AccessDeniedHandler {
  /// Names the step a script should ask for: `FACTOR`, `SET_UP`, `LOCKED`.
  static final String HEADER = "Kolo-Step";

  private static final String SIGN_IN = "/sign-in";
  private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    var step = step();
    if (step.isPresent()) {
      lead(request, response, step.get());
    } else if (denied instanceof CsrfException && request.getRequestURI().startsWith(SIGN_IN)) {
      // The page was open for longer than its session: begin anew.
      response.sendRedirect(SIGN_IN + "?again");
    } else {
      otherwise.handle(request, response, denied);
    }
  }

  private static void lead(
      HttpServletRequest request, HttpServletResponse response, Entering.Step step)
      throws IOException {
    response.setHeader(HEADER, step.name());
    if (isPage(request)) {
      new WantedPage().saveRequest(request, response);
      response.sendRedirect(step.page());
    } else {
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }

  private static boolean isPage(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/")
        && request.getHeader("HX-Request") == null
        && request.getHeader("X-Requested-With") == null
        && request.getHeader("Kolo-Script") == null;
  }

  private static Optional<Entering.Step> step() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getPrincipal)
        .filter(Entering.class::isInstance)
        .map(Entering.class::cast)
        .map(Entering::step);
  }
}
