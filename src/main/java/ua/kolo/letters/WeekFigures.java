package ua.kolo.letters;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.assistance.Referrals;
import ua.kolo.duties.Duties;
import ua.kolo.duties.DutyFilter;
import ua.kolo.identity.Identity;
import ua.kolo.identity.SignedIn;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// A week in figures, as the person sees it from their post.
@Component
class WeekFigures {
  private final Identity identity;
  private final Duties duties;
  private final Referrals referrals;

  WeekFigures(Identity identity, Duties duties, Referrals referrals) {
    this.identity = identity;
    this.duties = duties;
    this.referrals = referrals;
  }

  /// In the order of `letters.DIGEST.line.0` and on; none when the person holds the post no longer,
  /// or it reads no cases.
  Optional<long[]> of(UUID person, UUID post) {
    return held(person, post, Right.CASE_READ)
        .map(SignedIn::acting)
        .map(acting -> acting.call(this::count));
  }

  /// Whether the person still holds the post, and it has the right.
  boolean areFor(UUID person, UUID post, Right right) {
    return held(person, post, right).isPresent();
  }

  private Optional<SignedIn> held(UUID person, UUID post, Right right) {
    return Acting.gate()
        .call(() -> identity.as(person, post))
        .filter(held -> held.rights().contains(right));
  }

  private long[] count() {
    var mine = duties.counts(DutyFilter.Scope.MINE);
    var ours = duties.digest();
    var waiting = referrals.waiting();
    return new long[] {
      mine.open(),
      mine.overdue(),
      ours.overdue(),
      ours.coming(),
      ours.settled(),
      ours.late(),
      waiting.received(),
      waiting.sent(),
      ours.watched().overdue()
    };
  }
}
