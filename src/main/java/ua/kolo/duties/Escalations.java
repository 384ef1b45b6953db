package ua.kolo.duties;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.duties.law.Ladder;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;

/// Writes down who is told that a duty is not done. Steps missed while the program was down are
/// told when it is back, each once, also by two nodes at work at the same time.
@Service
@Transactional
class Escalations {
  private static final int AT_ONCE = 200;
  private final DutyRows rows;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Escalations(DutyRows rows, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /// The institutions that have somebody to tell.
  List<UUID> units() {
    return jdbc.sql("select duties.units_to_tell(:now)")
        .param("now", Timestamp.from(clock.instant()))
        .query(UUID.class)
        .list();
  }

  /// Tells for some duties of the acting institution.
  ///
  /// @return whether there may be more
  boolean tell() {
    var now = clock.instant();
    var waiting = rows.lockToTell(now, AT_ONCE);
    var reminded = EnumSet.noneOf(Doers.class);
    for (var duty : waiting) {
      var ladder = Ladder.parse(duty.ladder());
      // Of several moments of one step that have passed, all are written down and it is told once.
      var steps = EnumSet.noneOf(Ladder.Step.class);
      for (var rung : ladder.reached(duty.dueAt(), now)) {
        if (add(duty.id(), rung, now)) {
          steps.add(rung.step());
          overdue(duty, rung, ladder);
        }
      }
      steps.forEach(step -> publish(duty, step));
      if (steps.stream().anyMatch(step -> ofFigures(duty, step))) {
        reminded.add(duty.doers());
      }
      rows.told(duty.id(), ladder.next(duty.dueAt(), now));
    }
    remind(reminded);
    return waiting.size() == AT_ONCE;
  }

  private void publish(DutyRows.ToTell duty, Ladder.Step step) {
    var told = told(duty, step);
    if (told != null) {
      events.publishEvent(new DutyTold(duty.id(), told, step, duty.doers(), ofFigures(duty, step)));
    }
  }

  // Those who give figures are reminded whenever somebody of their own institution is, of all of it
  // at once.
  private void remind(Set<Doers> doers) {
    var here = Set.of(Acting.current().unit());
    doers.forEach(one -> events.publishEvent(new FiguresDue(here, one)));
  }

  private static boolean ofFigures(DutyRows.ToTell duty, Ladder.Step step) {
    return FiguresDue.ACTIONS.contains(duty.action()) && step != Ladder.Step.COORDINATOR;
  }

  private void overdue(DutyRows.ToTell duty, Ladder.Rung rung, Ladder ladder) {
    if (ladder.firstAfterDue().filter(rung::equals).isPresent()) {
      events.publishEvent(new DutyOverdue(duty.id(), Acting.current().unit()));
    }
  }

  // Whose people a step names; null where nobody watches.
  private static @Nullable UUID told(DutyRows.ToTell duty, Ladder.Step step) {
    return step == Ladder.Step.COORDINATOR ? duty.watchedBy() : Acting.current().unit();
  }

  // Whether it was not written down before.
  private boolean add(UUID duty, Ladder.Rung rung, Instant now) {
    return jdbc.sql(
                """
                insert into duties.escalation (id, duty, step, after_hours, told_at)
                values (:id, :duty, :step, :after, :now)
                on conflict (duty, step, after_hours) do nothing
                """)
            .param("id", Ids.next())
            .param("duty", duty)
            .param("step", rung.step().name())
            .param("after", rung.after().toHours())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }
}
