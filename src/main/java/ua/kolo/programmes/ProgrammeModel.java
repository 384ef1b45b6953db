package ua.kolo.programmes;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// Tells the screens of programmes whether the reader may also change them.
@ControllerAdvice(basePackageClasses = Programmes.class)
class ProgrammeModel {
  @ModelAttribute("manages")
  boolean manages() {
    return Acting.isBound() && Acting.current().may(Right.PROGRAMME_MANAGE);
  }
}
