package ua.kolo.identity.reviews;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import ua.kolo.identity.people.Proposals;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// Tells the frame of every page whether the review is overdue and posts wait, for those who can do
/// something.
@ControllerAdvice(annotations = Controller.class)
class ReviewAdvice {
  private final Reviews reviews;
  private final Proposals proposals;

  ReviewAdvice(Reviews reviews, Proposals proposals) {
    this.reviews = reviews;
    this.proposals = proposals;
  }

  /// How many posts wait for the head to say yes.
  @ModelAttribute("postsProposed")
  int proposed(HttpServletRequest request) {
    return isPage(request) && Acting.current().may(Right.PEOPLE_REVIEW)
        ? proposals.waiting().size()
        : 0;
  }

  private static boolean isPage(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/")
        && Acting.isBound()
        && Acting.current().isPerson();
  }

  @ModelAttribute("reviewOverdue")
  boolean overdue(HttpServletRequest request) {
    if (!isPage(request)) {
      return false;
    }
    var acting = Acting.current();
    return acting.may(Right.PEOPLE_REVIEW)
        ? reviews.standing().overdue()
        : acting.may(Right.PEOPLE_MANAGE) && reviews.overdueForAdministrator();
  }
}
