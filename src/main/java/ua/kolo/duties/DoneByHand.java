package ua.kolo.duties;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// What an institution says it did, of what the program cannot see: it handed the act in, sent the
/// decision, signed the contract. What the program sees is settled by that alone.
@Service
@Transactional
public class DoneByHand {
  /// Actions that are settled by what is written down elsewhere: a notice, an assessment, a paper,
  /// an answer.
  static final Set<String> SEEN =
      Set.of(
          "ACKNOWLEDGE_NOTICE",
          "ANSWER_DRAFT",
          "ANSWER_INVITATION",
          "ANSWER_MEASURE",
          "ANSWER_REFERRAL",
          "ANSWER_SURVEY",
          "ASSESS_CHILD_SAFETY",
          "ASSESS_NEEDS",
          "ASSESS_RISK",
          "ATTEND_CONFERENCE",
          "CARRY_OUT_DECISION",
          "DECIDE_SERVICE",
          "DRAW_UP_PLAN",
          "ENTER_JOURNAL",
          "HAND_IN_ROW",
          "HOLD_CONFERENCE",
          "NOTE_CONTACT",
          "NOTIFY_CHILDREN_SERVICE",
          "NOTIFY_PARTNERS",
          "NOTIFY_POLICE",
          "REACT",
          "REASSESS_RISK",
          "REGISTER_STATEMENT",
          "REPORT_OUTCOME",
          "REVIEW_CASE",
          "SAFETY_PLAN");

  // Whom a report was told is seen on the report; begun by something else, it is said by hand.
  private static final Set<String> SEEN_ON_REPORTS =
      Set.of("NOTIFY_CHILDREN_SERVICE", "NOTIFY_PARTNERS", "NOTIFY_POLICE");

  private static final String REPORT = "report";
  private static final String FACT = "hand";
  private final DutyLists lists;
  private final DutyRows rows;
  private final Clock clock;

  DoneByHand(DutyLists lists, DutyRows rows, Clock clock) {
    this.lists = lists;
    this.rows = rows;
    this.clock = clock;
  }

  /// Whether whoever acts may say that it was done.
  static boolean mayBeSaid(Duty duty) {
    return duty.isOpen() && duty.isOurs() && !isSeen(duty);
  }

  private static boolean isSeen(Duty duty) {
    var action = duty.rule().action();
    return SEEN.contains(action)
        && (duty.subject().kind().equals(REPORT) || !SEEN_ON_REPORTS.contains(action));
  }

  /// Whether somebody said it was done, and whoever acts may take that back.
  static boolean wasSaid(Duty duty) {
    var settlement = duty.settlement();
    return duty.isOurs() && settlement != null && settlement.factKind().equals(FACT);
  }

  /// It was done then; for the institution that owes it.
  @Needs(Right.CASE_WRITE)
  public void done(UUID id, Instant at) {
    var now = clock.instant();
    var duty = lists.find(id, now);
    if (!duty.isOurs()) {
      throw new Conflict("duties.refused.notOurs");
    }
    if (isSeen(duty)) {
      throw new Conflict("duties.refused.seen");
    }
    if (at.isAfter(now)) {
      throw new BadRequest("duties.refused.future");
    }
    // Whoever types says the minute.
    if (at.isBefore(duty.eventAt().truncatedTo(ChronoUnit.MINUTES))) {
      throw new BadRequest("duties.refused.early");
    }
    if (!rows.settle(id, new Fact(FACT, id, at), now)) {
      throw new Conflict("duties.refused.closed");
    }
  }

  /// That was a mistake: it is owed again, by the old due moment.
  @Needs(Right.CASE_WRITE)
  public void undo(UUID id) {
    var duty = lists.find(id, clock.instant());
    if (!duty.isOurs()) {
      throw new Conflict("duties.refused.notOurs");
    }
    if (rows.unsettle(FACT, id, duty.subject().id()) == 0) {
      throw new Conflict("duties.refused.notDone");
    }
  }
}
