package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/// The page somebody asked for before signing in: kept in the session as a path of ours, never
/// taken from an address, so that nobody is sent elsewhere; without its query, which could name
/// somebody.
final class WantedPage implements RequestCache {
  private static final String NAME = "kolo.wanted";
  private static final String HOME = "/";
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\]).*");

  @Override
  public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
    var path = request.getRequestURI();
    if (request.getMethod().equals("GET") && isPage(request) && OURS.matcher(path).matches()) {
      request.getSession().setAttribute(NAME, path);
    }
  }

  // A part htmx fetches, a picture or a beat is no page to come back to.
  private static boolean isPage(HttpServletRequest request) {
    var accepts = request.getHeader("Accept");
    return request.getHeader("HX-Request") == null
        && accepts != null
        && accepts.contains("text/html");
  }

  @Override
  public @Nullable SavedRequest getRequest(
      HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(false);
    var path = session == null ? null : (String) session.getAttribute(NAME);
    return path == null ? null : new SimpleSavedRequest(path);
  }

  /// Where to go on, once; the home page when nothing was asked for.
  static String take(HttpServletRequest request) {
    var session = request.getSession();
    var path = (String) session.getAttribute(NAME);
    session.removeAttribute(NAME);
    return path == null ? HOME : path;
  }

  @Override
  public @Nullable HttpServletRequest getMatchingRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return null;
  }

  @Override
  public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
    // Taken once, by `take`.
  }
}
