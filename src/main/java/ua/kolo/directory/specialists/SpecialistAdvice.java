package ua.kolo.directory.specialists;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// Tells the frame of every page how many institutions must be asked again for their specialists: a
/// reminder nobody sees before opening the right list reminds nobody.
@ControllerAdvice(annotations = Controller.class)
class SpecialistAdvice {
  private final Specialists specialists;

  SpecialistAdvice(Specialists specialists) {
    this.specialists = specialists;
  }

  @ModelAttribute("specialistsSilent")
  int specialistsSilent(HttpServletRequest request) {
    var may =
        Acting.isBound()
            && Acting.current().isPerson()
            && Acting.current().may(Right.DIRECTORY_MANAGE)
            && !request.getRequestURI().startsWith("/api/");
    return may ? specialists.silent() : 0;
  }
}
