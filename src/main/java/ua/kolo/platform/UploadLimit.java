package ua.kolo.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers a file that is too large with our own page, or problem details. Whoever asks for a field
/// of such a request fails, the makers of the error page too, so nobody after this filter may.
///
/// Files stay in memory while they arrive, so only some may arrive at once; the others wait a
/// while.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UploadLimit extends OncePerRequestFilter {
  private static final int AT_ONCE = 8;
  private static final int PATIENCE = 20;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var type = Objects.requireNonNullElse(request.getContentType(), "");
    return !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isPlaceTaken()) {
      refuse(HttpStatus.TOO_MANY_REQUESTS.value(), request, response);
      return;
    }
    try {
      request.getParts();
      chain.doFilter(request, response);
    } catch (InvalidParameterException refused) {
      refuse(refused.getErrorCode(), request, response);
    } finally {
      places.release();
    }
  }

  private boolean isPlaceTaken() {
    try {
      return places.tryAcquire(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void refuse(int status, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
    request.getRequestDispatcher("/error").forward(new WithoutFields(request), response);
  }
}
