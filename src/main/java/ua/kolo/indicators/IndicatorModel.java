package ua.kolo.indicators;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// Tells the screens of indicators whether the reader keeps them.
@ControllerAdvice(basePackageClasses = Indicators.class)
class IndicatorModel {
  @ModelAttribute("manages")
  boolean manages() {
    return Acting.isBound() && Acting.current().may(Right.PROGRAMME_MANAGE);
  }
}
