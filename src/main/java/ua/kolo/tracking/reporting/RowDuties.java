package ua.kolo.tracking.reporting;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Event;
import ua.kolo.duties.Fact;
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
  private final Clock clock;

  RowDuties(Contributions contributions, Duties duties, Clock clock) {
    this.contributions = contributions;
    this.duties = duties;
    this.clock = clock;
  }

  /// Opens them anew: the report is opened, its day or its edition is another.
  void renew(ProgrammeReport report) {
    end(report.id());
    var due = report.dueOn().plusDays(1).atStartOfDay(Days.KYIV).toInstant();
    // What was late before anybody was told of it is shown on its list, not held against anybody.
    if (!due.isAfter(clock.instant())) {
      return;
    }
    var bodies = new HashSet<UUID>();
    for (var entry : contributions.of(report.id())) {
      var body = entry.row().body();
      if (body != null && entry.row().isOwed() && bodies.add(body)) {
        open(report, body, due);
      }
    }
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
    var due = report.dueOn().plusDays(1).atStartOfDay(Days.KYIV).toInstant();
    if (due.isAfter(clock.instant()) && !duties.isOpen(body, subject, ACTION)) {
      open(report, body, due);
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
