package ua.kolo.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.directory.Institutions;
import ua.kolo.directory.StandsFor;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Right;

/// A notice that was received becomes a report of one's own: filled from what it tells, linked with
/// it on both sides, once. Whoever registers it has received it.
@Service
@Transactional
public class OwnReports {
  /// It was withdrawn, or what it told was destroyed: what was typed is registered without it.
  static final Set<String> WITHOUT_IT = Set.of("intake.arrival.gone", "intake.arrival.destroyed");

  private final ArrivalShelf shelf;
  private final SentNotices arrivals;
  private final OwnReportRows rows;
  private final Intake intake;
  private final Institutions institutions;
  private final Clock clock;

  OwnReports(
      ArrivalShelf shelf,
      SentNotices arrivals,
      OwnReportRows rows,
      Intake intake,
      Institutions institutions,
      Clock clock) {
    this.shelf = shelf;
    this.arrivals = arrivals;
    this.rows = rows;
    this.intake = intake;
    this.institutions = institutions;
    this.clock = clock;
  }

  /// The form of a report as the notice fills it; the look is in the trail.
  @Needs(Right.CASE_WRITE)
  ReportForm form(UUID notice) {
    var told = received(notice);
    mustBeFree(notice);
    return FromNotice.form(told, Ids.next(), isPolice(), now());
  }

  private boolean isPolice() {
    return "NPU".equals(StandsFor.duty(institutions.standing(Acting.current().unit()).kind()));
  }

  private Instant now() {
    return clock.instant();
  }

  /// Registers what was typed into a draft the notice began; the same draft sent twice is
  /// registered once.
  @Needs(Right.CASE_WRITE)
  public Registered registerDraft(UUID notice, UUID draft, NewReport report) {
    if (intake.registered(draft).isPresent()) {
      return intake.registerDraft(draft, report);
    }
    if (!rows.isThere(notice)) {
      throw new Conflict("intake.arrival.gone");
    }
    received(notice);
    return link(notice, intake.registerDraft(draft, report));
  }

  /// Registers it, as the notice tells it where nothing else is said.
  @Needs(Right.CASE_WRITE)
  public Registered register(
      UUID notice, @Nullable NewReport report, @Nullable RequestKey request) {
    var told = received(notice);
    var filled =
        report == null ? FromNotice.form(told, notice, isPolice(), now()).report() : report;
    return link(notice, intake.register(filled, request));
  }

  /// The notice a report was made of, unless it was withdrawn since.
  @Needs(Right.CASE_READ)
  public Optional<UUID> noticeOf(UUID report) {
    return rows.noticeOf(report);
  }

  private void mustBeFree(UUID notice) {
    if (rows.of(notice).isPresent()) {
      throw new Conflict("intake.arrival.registered");
    }
  }

  private Arrival received(UUID notice) {
    if (!shelf.find(notice).receiver().equals(Acting.current().unit())) {
      throw new Conflict("intake.arrival.notYours");
    }
    var arrival = arrivals.look(notice);
    if (arrival.content() == null) {
      throw new Conflict("intake.arrival.destroyed");
    }
    return arrival;
  }

  // Of two at once the second waits here, and its number is nobody's.
  private Registered link(UUID notice, Registered made) {
    if (rows.add(notice, made, now())) {
      arrivals.takeWith(notice);
    } else if (rows.of(notice).filter(made.id()::equals).isEmpty()) {
      throw new Conflict("intake.arrival.registered");
    }
    return made;
  }
}
