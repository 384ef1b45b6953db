package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import ua.kolo.identity.devices.Place;

/// What comes to the sign-in beside login and password.
///
/// @param code of the second factor; empty when none was typed
record Typed(Place place, String code) {
  static Typed of(HttpServletRequest request) {
    return new Typed(Place.of(request), code(request));
  }

  static String code(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getParameter("code"), "").strip();
  }

  boolean hasCode() {
    return !code.isEmpty();
  }
}
