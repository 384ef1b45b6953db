package ua.kolo.platform;

import jakarta.servlet.DispatcherType;
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
import java.util.function.BooleanSupplier;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers a file that is too large with our own page, or problem details. Whoever asks for a field
/// of such a request fails, the makers of the error page too, so nobody after this filter may.
///
/// Files stay in memory while they arrive, so only some may arrive at once; the others wait a
/// while. What a stranger sends is never read: they could fill the memory. So this filter stands
/// where it is known who asks, and before the first who asks for a field.
public final class UploadLimit extends OncePerRequestFilter {
  private static final String READ = UploadLimit.class.getName() + ".read";
  private static final int AT_ONCE = 8;
  private static final int PATIENCE = 20;
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final BooleanSupplier known;

  /// @param known whether who asks has signed in
  public UploadLimit(BooleanSupplier known) {
    this.known = known;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var type = Objects.requireNonNullElse(request.getContentType(), "");
    return !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      boolean read = request.getAttribute(READ) != null;
      chain.doFilter(read ? request : new WithoutFields(request, "GET"), response);
      return;
    }
    if (!known.getAsBoolean()) {
      chain.doFilter(new WithoutFields(request, request.getMethod()), response);
      return;
    }
    if (!isPlaceTaken()) {
      refuse(HttpStatus.TOO_MANY_REQUESTS.value(), request, response);
      return;
    }
    try {
      if (isRead(request, response)) {
        request.setAttribute(READ, true);
        chain.doFilter(request, response);
      }
    } finally {
      places.release();
    }
  }

  private static boolean isRead(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      request.getParts();
      return true;
    } catch (InvalidParameterException refused) {
      refuse(code(refused), request, response);
    } catch (IOException brokenOff) {
      // Nobody waits for an answer any more.
      response.setStatus(HttpStatus.BAD_REQUEST.value());
    }
    return false;
  }

  // What a browser broke off half way is no fault of ours.
  private static int code(InvalidParameterException refused) {
    var code = refused.getErrorCode();
    return HttpStatus.valueOf(code).is5xxServerError() ? HttpStatus.BAD_REQUEST.value() : code;
  }

  // The error page of what was refused without being read is not to read it either.
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
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
    request.getRequestDispatcher("/error").forward(new WithoutFields(request, "GET"), response);
  }
}
