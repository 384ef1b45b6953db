package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/// What every page has to say until its owner has looked: found out when they enter, and again
/// where they look.
enum Tiding {
  /// Somebody entered from a device the person was not told of.
  NEW_DEVICE("kolo.new-devices"),
  /// An administrator took the person's second factors.
  FACTORS_TAKEN("kolo.factors-taken"),
  /// A factor or an access token was added from another device.
  ADDED("kolo.added");

  private final String name;

  Tiding(String name) {
    this.name = name;
  }

  void tell(HttpServletRequest request, boolean untold) {
    if (untold != waits(request)) {
      request.getSession().setAttribute(name, untold);
    }
  }

  boolean waits(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && Objects.equals(session.getAttribute(name), true);
  }
}
