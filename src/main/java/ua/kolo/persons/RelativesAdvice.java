package ua.kolo.persons;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// Tells pages of persons whether whoever acts has yet to say whom they must not meet.
@ControllerAdvice(annotations = Controller.class)
class RelativesAdvice {
  private final Relatives relatives;

  RelativesAdvice(Relatives relatives) {
    this.relatives = relatives;
  }

  @ModelAttribute("closeUnsaid")
  boolean closeUnsaid(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/persons")
        && Acting.isBound()
        && Acting.current().isPerson()
        && Acting.current().may(Right.PERSON_READ)
        && relatives.unsaid();
  }
}
