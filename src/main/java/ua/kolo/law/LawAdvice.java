package ua.kolo.law;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// Tells the screens of the law whether the reader may also change it for the institution.
@ControllerAdvice(basePackageClasses = Law.class)
class LawAdvice {
  @ModelAttribute("managesLaw")
  boolean managesLaw() {
    return Acting.isBound() && Acting.current().may(Right.LAW_MANAGE);
  }
}
