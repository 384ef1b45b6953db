package ua.kolo.identity.reviews;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// Tells the frame of every page whether the review is overdue, for those who can do something.
@ControllerAdvice(annotations = Controller.class)
class ReviewAdvice {
  private final Reviews reviews;

  ReviewAdvice(Reviews reviews) {
    this.reviews = reviews;
  }

  @ModelAttribute("reviewOverdue")
  boolean overdue(HttpServletRequest request) {
    if (request.getRequestURI().startsWith("/api/")
        || !Acting.isBound()
        || !Acting.current().isPerson()) {
      return false;
    }
    var acting = Acting.current();
    return acting.may(Right.PEOPLE_REVIEW)
        ? reviews.standing().overdue()
        : acting.may(Right.PEOPLE_MANAGE) && reviews.overdueForAdministrator();
  }
}
