package ua.kolo.persons;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// Tells the frame of every page how many records wait for the agreement of whoever reviews access.
@ControllerAdvice(annotations = Controller.class)
class OutsiderAdvice {
  private final Destructions destructions;

  OutsiderAdvice(Destructions destructions) {
    this.destructions = destructions;
  }

  @ModelAttribute("destructionsToAgree")
  int toAgree(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/")
            && Acting.isBound()
            && Acting.current().isPerson()
            && Acting.current().may(Right.ACCESS_REVIEW)
        ? destructions.toAgree().size()
        : 0;
  }
}
