package ua.kolo.tracking.reporting;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Event;
import ua.kolo.duties.Fact;
import ua.kolo.duties.FiguresDue;
import ua.kolo.duties.Subject;
import ua.kolo.platform.Days;

/// Reminds each body of its rows of a report: one duty a report, settled by the last row handed in,
/// owed again when a row comes back.
@Component
class RowDuties {
  static final String KIND = "programme_report";
  private static final String TRIGGER = "MEASURE_ROW_ASKED";
  private static final String ACTION = "HAND_IN_ROW";
  private static final String FACT = "rows";
  private final Contributions contributions;
  private final Duties duties;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RowDuties(
      Contributions contributions, Duties duties, ApplicationEventPublisher events, Clock clock) {
    this.contributions = contributions;
    this.duties = duties;
    this.events = events;
    this.clock = clock;
  }

  /// Opens them anew: the report is opened, its day or its edition is another. Who is asked for the
  /// first time is told by a letter.
  void renew(ProgrammeReport report) {
    var before = asked(report);
    end(report.id());
    var due = due(report);
    // What was late before anybody was told of it is shown on its list, not held against anybody.
    if (!due.isAfter(clock.instant())) {
      return;
    }
    for (var body : owing(report)) {
      open(report, body, due);
      if (!before.contains(body)) {
        events.publishEvent(FiguresDue.report(body));
      }
    }
  }

  private Set<UUID> asked(ProgrammeReport report) {
    var subject = subject(report.id(), report.startsOn().getYear());
    return owing(report).stream()
        .filter(body -> duties.isOpen(body, subject, ACTION))
        .collect(Collectors.toSet());
  }

  private Set<UUID> owing(ProgrammeReport report) {
    return contributions.of(report.id()).stream()
        .map(ReportedRow::row)
        .filter(Contribution::isOwed)
        .map(Contribution::body)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Instant due(ProgrammeReport report) {
    return report.dueOn().plusDays(1).atStartOfDay(Days.KYIV).toInstant();
  }

  /// What one body owes of a report once it agreed to take part, or takes part no more: who owed
  /// other rows already owes what it did and is not reminded again.
  void renew(ProgrammeReport report, UUID body) {
    var subject = subject(report.id(), report.startsOn().getYear());
    boolean owes =
        contributions.of(report.id()).stream()
            .anyMatch(entry -> entry.row().isOwed() && body.equals(entry.row().body()));
    if (!owes) {
      duties.lapse(body, subject, ACTION);
      return;
    }
    var due = due(report);
    if (due.isAfter(clock.instant()) && !duties.isOpen(body, subject, ACTION)) {
      open(report, body, due);
      events.publishEvent(FiguresDue.report(body));
    }
  }

  private void open(ProgrammeReport report, UUID body, Instant due) {
    var units = Map.of("EXECUTOR", body, "COORDINATOR", report.unit());
    var subject = subject(report.id(), report.startsOn().getYear());
    duties.open(new Event(TRIGGER, Set.of(), subject, clock.instant(), units, null), due);
  }

  void end(UUID report) {
    duties.end(KIND, List.of(report));
  }

  /// The body handed a row in; with the last one it owes nothing more.
  void handedIn(Contribution row) {
    var body = row.body();
    boolean more =
        contributions.of(row.report()).stream()
            .map(ReportedRow::row)
            .anyMatch(other -> other.isOwed() && body != null && body.equals(other.body()));
    if (body != null && !more) {
      var subject = subject(row.report(), row.startsOn().getYear());
      duties.settleFor(body, subject, ACTION, new Fact(FACT, body, clock.instant()));
    }
  }

  /// The coordinator gave a row back: it is owed again, and its body is told.
  void givenBack(Contribution row) {
    cameBack(row);
    var body = row.body();
    if (body != null) {
      events.publishEvent(FiguresDue.report(body));
    }
  }

  /// A row is to be written again.
  void cameBack(Contribution row) {
    var body = row.body();
    if (body != null) {
      duties.unsettle(subject(row.report(), row.startsOn().getYear()), FACT, body);
    }
  }

  private static Subject subject(UUID report, int year) {
    return new Subject(KIND, report, String.valueOf(year));
  }
}
