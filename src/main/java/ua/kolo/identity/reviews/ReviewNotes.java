package ua.kolo.identity.reviews;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.kolo.identity.people.EntryHelp;
import ua.kolo.identity.people.Headship;
import ua.kolo.identity.people.Proposals;
import ua.kolo.identity.people.Unreviewed;
import ua.kolo.platform.Acting;
import ua.kolo.platform.FrameNotes;
import ua.kolo.platform.Right;

/// Whether the review is overdue, how many posts wait for the head to say yes and colleagues to be
/// helped into their accounts, how many posts a new head has yet to look at, whether nobody reviews
/// what was opened in an emergency, for those who can do something; which posts headed the
/// institution and were ended by another, and who was helped into an account that sees persons.
@Component
class ReviewNotes implements FrameNotes {
  private final Reviews reviews;
  private final Proposals proposals;
  private final Headship heads;
  private final EntryHelp help;
  private final Unreviewed unreviewed;

  ReviewNotes(
      Reviews reviews, Proposals proposals, Headship heads, EntryHelp help, Unreviewed unreviewed) {
    this.reviews = reviews;
    this.proposals = proposals;
    this.heads = heads;
    this.help = help;
    this.unreviewed = unreviewed;
  }

  @Override
  public Map<String, Object> of(Acting acting) {
    var watches = watches(acting);
    return Map.of(
        "postsProposed",
        acting.may(Right.PEOPLE_REVIEW) ? proposals.waiting().size() : 0,
        "postsGivenBefore",
        acting.may(Right.PEOPLE_REVIEW) ? reviews.givenBefore() : 0,
        "helpToAgree",
        watches ? help.toAgree().size() : 0,
        "headsEnded",
        watches ? heads.ended() : List.of(),
        "entriesHelped",
        watches ? heads.helped() : List.of(),
        "glassUnreviewed",
        acting.may(Right.PEOPLE_MANAGE) && unreviewed.isAny(),
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
