package ua.kolo.tracking;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// Tells the screens of programmes under way whether the reader manages them.
@ControllerAdvice(basePackageClasses = Tracking.class)
class TrackingModel {
  @ModelAttribute("manages")
  boolean manages() {
    return Acting.isBound() && Acting.current().may(Right.PROGRAMME_MANAGE);
  }
}
