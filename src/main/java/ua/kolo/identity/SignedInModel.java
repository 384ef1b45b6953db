package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every page its `viewer`: the person, their post and institution; absent for a visitor. And
/// the `posts` they may change to.
@ControllerAdvice(annotations = Controller.class)
class SignedInModel {
  @ModelAttribute("viewer")
  @Nullable SignedIn viewer(@AuthenticationPrincipal @Nullable Object principal) {
    return principal instanceof SignedIn person ? person : null;
  }

  /// Whether the frame says that somebody entered from a new device.
  @ModelAttribute("newDevices")
  boolean newDevices(HttpServletRequest request) {
    return Tiding.NEW_DEVICE.waits(request);
  }

  /// Whether the frame says that an administrator took the second factors.
  @ModelAttribute("factorsTaken")
  boolean factorsTaken(HttpServletRequest request) {
    return Tiding.FACTORS_TAKEN.waits(request);
  }

  /// Whether the frame says that a factor or an access token was added.
  @ModelAttribute("added")
  boolean added(HttpServletRequest request) {
    return Tiding.ADDED.waits(request);
  }

  @ModelAttribute("posts")
  List<SignedIn> posts(HttpServletRequest request) {
    return Entrance.postsOf(request);
  }

  /// The address of this page, to come back to; the first page when this one cannot be asked for
  /// again.
  @ModelAttribute("thisPage")
  String thisPage(HttpServletRequest request) {
    var query = request.getQueryString();
    return HttpMethod.GET.matches(request.getMethod())
        ? request.getRequestURI() + (query == null ? "" : "?" + query)
        : "/";
  }
}
