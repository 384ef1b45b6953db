package ua.kolo.clearance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// Tells the frame of every page which glass is broken now, and how much waits for a verdict.
@ControllerAdvice(annotations = Controller.class)
class ClearanceAdvice {
  private final Clearance clearance;

  ClearanceAdvice(Clearance clearance) {
    this.clearance = clearance;
  }

  @ModelAttribute("brokenGlass")
  List<OpenGlass> brokenGlass(HttpServletRequest request) {
    return isPage(request) && may(Right.BREAK_GLASS) ? clearance.openNow() : List.of();
  }

  @ModelAttribute("accessWaiting")
  int accessWaiting(HttpServletRequest request) {
    return isPage(request) && may(Right.ACCESS_REVIEW) ? clearance.waiting() : 0;
  }

  private static boolean isPage(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  private static boolean may(Right right) {
    return Acting.isBound() && Acting.current().isPerson() && Acting.current().may(right);
  }
}
