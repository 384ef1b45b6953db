package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/// Whether every page has to say that somebody entered from a device the person was not told of:
/// found out when they enter, and again when they look at their sessions.
final class NewDevices {
  private static final String NAME = "kolo.new-devices";

  private NewDevices() {}

  static void tell(HttpServletRequest request, boolean untold) {
    if (untold != areThere(request)) {
      request.getSession().setAttribute(NAME, untold);
    }
  }

  static boolean areThere(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && Objects.equals(session.getAttribute(NAME), true);
  }
}
