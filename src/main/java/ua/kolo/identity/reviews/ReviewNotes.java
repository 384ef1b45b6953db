package ua.kolo.identity.reviews;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.kolo.identity.people.Headship;
import ua.kolo.identity.people.Proposals;
import ua.kolo.platform.Acting;
import ua.kolo.platform.FrameNotes;
import ua.kolo.platform.Right;

/// Whether the review is overdue, how many posts wait for the head to say yes, for those who can do
/// something; and which posts headed the institution and were ended by another.
@Component
class ReviewNotes implements FrameNotes {
  private final Reviews reviews;
  private final Proposals proposals;
  private final Headship heads;

  ReviewNotes(Reviews reviews, Proposals proposals, Headship heads) {
    this.reviews = reviews;
    this.proposals = proposals;
    this.heads = heads;
  }

  @Override
  public Map<String, Object> of(Acting acting) {
    return Map.of(
        "postsProposed",
        acting.may(Right.PEOPLE_REVIEW) ? proposals.waiting().size() : 0,
        "headsEnded",
        watches(acting) ? heads.ended() : List.of(),
        "reviewOverdue",
        isOverdue(acting));
  }

  private static boolean watches(Acting acting) {
    return acting.may(Right.PEOPLE_REVIEW)
        || acting.may(Right.PEOPLE_MANAGE)
        || acting.may(Right.AUDIT_READ);
  }

  private boolean isOverdue(Acting acting) {
    return acting.may(Right.PEOPLE_REVIEW)
        ? reviews.standing().overdue()
        : acting.may(Right.PEOPLE_MANAGE) && reviews.overdueForAdministrator();
  }
}
