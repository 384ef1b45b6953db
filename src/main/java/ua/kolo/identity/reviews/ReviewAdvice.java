package ua.kolo.identity.reviews;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import ua.kolo.identity.people.EndedHead;
import ua.kolo.identity.people.Headship;
import ua.kolo.identity.people.Proposals;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// Tells the frame of every page whether the review is overdue and posts wait, for those who can do
/// something; and who heads the institution no more.
@ControllerAdvice(annotations = Controller.class)
class ReviewAdvice {
  private final Reviews reviews;
  private final Proposals proposals;
  private final Headship heads;

  ReviewAdvice(Reviews reviews, Proposals proposals, Headship heads) {
    this.reviews = reviews;
    this.proposals = proposals;
    this.heads = heads;
  }

  /// How many posts wait for the head to say yes.
  @ModelAttribute("postsProposed")
  int proposed(HttpServletRequest request) {
    return isPage(request) && Acting.current().may(Right.PEOPLE_REVIEW)
        ? proposals.waiting().size()
        : 0;
  }

  /// Posts that headed the institution and were ended by another.
  @ModelAttribute("headsEnded")
  List<EndedHead> headsEnded(HttpServletRequest request) {
    return isPage(request) && watches() ? heads.ended() : List.of();
  }

  private static boolean watches() {
    var acting = Acting.current();
    return acting.may(Right.PEOPLE_REVIEW)
        || acting.may(Right.PEOPLE_MANAGE)
        || acting.may(Right.AUDIT_READ);
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
