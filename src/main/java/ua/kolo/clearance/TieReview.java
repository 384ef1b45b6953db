package ua.kolo.clearance;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// What colleagues are too close to, for whoever reviews access: only another opens a record again.
@Service
@Transactional
public class TieReview {
  private final Ties ties;
  private final Clock clock;

  TieReview(Ties ties, Clock clock) {
    this.ties = ties;
    this.clock = clock;
  }

  /// What colleagues of this institution declared, standing ones first.
  @Needs(Right.ACCESS_REVIEW)
  public List<Declaration> ofOthers(TieFilter filter, int offset, int size) {
    return ties.ofOthers(filter, me(), offset, size);
  }

  /// The same by id, after the one given.
  @Needs(Right.ACCESS_REVIEW)
  public List<Declaration> ofOthersAfter(TieFilter filter, @Nullable UUID after, int size) {
    return ties.ofOthersAfter(filter, me(), after, size);
  }

  @Needs(Right.ACCESS_REVIEW)
  public long countOfOthers(TieFilter filter) {
    return ties.countOfOthers(filter, me());
  }

  /// Opens the record again to whoever declared it, and says why.
  @Needs(Right.ACCESS_REVIEW)
  public void end(UUID id, TieEnd reason) {
    if (!ties.end(id, me(), reason, clock.instant())) {
      throw new NotFound(id);
    }
  }

  /// Closes to a colleague again what was opened by a slip.
  @Needs(Right.ACCESS_REVIEW)
  public void renew(UUID id) {
    if (!ties.renew(id)) {
      throw new NotFound(id);
    }
  }

  private static UUID me() {
    return Objects.requireNonNull(Acting.current().person());
  }
}
