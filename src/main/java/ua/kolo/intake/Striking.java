package ua.kolo.intake;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Subject;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;

/// Strikes out reports that were registered by mistake. The number stays taken and the row to be
/// read; nothing more is owed by it and nothing counts it. Whoever was told of it is told first
/// that it was a mistake, and a case is parted from it first.
@Service
@Transactional
public class Striking {
  private final ReportRows rows;
  private final ReportShelf shelf;
  private final NoticeRows notices;
  private final OwnReportRows own;
  private final ObjectProvider<ReportHold> holds;
  private final Terms terms;
  private final Duties duties;
  private final Clock clock;

  Striking(
      ReportRows rows,
      ReportShelf shelf,
      NoticeRows notices,
      OwnReportRows own,
      ObjectProvider<ReportHold> holds,
      Terms terms,
      Duties duties,
      Clock clock) {
    this.rows = rows;
    this.shelf = shelf;
    this.notices = notices;
    this.own = own;
    this.holds = holds;
    this.terms = terms;
    this.duties = duties;
    this.clock = clock;
  }

  /// Strikes it out from the version that was shown.
  ///
  /// @param sameAs the report it repeats, where that is the reason
  @Needs(Right.CASE_WRITE)
  public void strike(UUID id, int version, Strike.Reason reason, @Nullable UUID sameAs) {
    shelf.find(id);
    rows.hold(id);
    shelf.mustStand(id);
    mustBeFree(id);
    if (sameAs != null) {
      mustRepeat(id, reason, sameAs);
    }
    var now = clock.instant();
    if (!rows.strike(id, version, new Strike(reason, sameAs, now, Acting.current().name()))) {
      throw new Stale("intake.stale", version, shelf.find(id).version());
    }
    duties.end(Intake.KIND, Set.of(id));
    own.end(id, now);
  }

  private void mustBeFree(UUID id) {
    if (notices.told(Set.of(id)) > 0) {
      throw new Conflict("intake.strike.told");
    }
    if (holds.stream().anyMatch(hold -> hold.holds(id))) {
      throw new Conflict("intake.strike.held");
    }
  }

  private void mustRepeat(UUID id, Strike.Reason reason, UUID sameAs) {
    var other = rows.find(sameAs).filter(row -> row.struckAt() == null && !row.id().equals(id));
    if (other.isEmpty() || reason != Strike.Reason.TWICE) {
      throw new BadRequest("intake.strike.same");
    }
  }

  /// Takes a striking out back: it counts, and what was owed by it is owed again by its old
  /// moments, and what became known meanwhile begins now.
  @Needs(Right.CASE_WRITE)
  public void restore(UUID id) {
    shelf.find(id);
    rows.hold(id);
    var row = shelf.find(id);
    if (row.struckAt() == null || !rows.unstrike(id)) {
      throw new Conflict("intake.strike.stands");
    }
    own.resume(id);
    duties.resume(new Subject(Intake.KIND, id, row.reference()));
    terms.learn(row, row.facts(), terms.known(row), clock.instant());
  }
}
