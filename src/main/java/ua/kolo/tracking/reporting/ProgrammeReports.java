package ua.kolo.tracking.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.Programmes;
import ua.kolo.tracking.Tracking;

/// Reports of the institution that keeps the programme: opened for a period, gathered row by row,
/// approved, considered, published.
@Service
@Transactional
public class ProgrammeReports {
  private final ProgrammeReportRows reports;
  private final Contributions contributions;
  private final Programmes programmes;
  private final Tracking tracking;
  private final Clock clock;

  ProgrammeReports(
      ProgrammeReportRows reports,
      Contributions contributions,
      Programmes programmes,
      Tracking tracking,
      Clock clock) {
    this.reports = reports;
    this.contributions = contributions;
    this.programmes = programmes;
    this.tracking = tracking;
    this.clock = clock;
  }

  @Needs(Right.PROGRAMME_READ)
  public List<ProgrammeReport> list(ProgrammeId programme) {
    if (tracking.find(programme).isEmpty()) {
      throw new NotFound(programme);
    }
    return reports.of(programme.value());
  }

  @Needs(Right.PROGRAMME_READ)
  public ProgrammeReport find(UUID id) {
    return reports.find(id);
  }

  @Needs(Right.PROGRAMME_READ)
  public List<ReportedRow> rows(UUID id) {
    return contributions.of(reports.find(id).id());
  }

  /// Opens a report: every body of every measure of the edition in force at the period's end gets
  /// its row.
  @Needs(Right.PROGRAMME_MANAGE)
  public UUID open(ProgrammeId programme, Period period, LocalDate due) {
    if (tracking.find(programme).isEmpty()) {
      tracking.follow(programme);
    }
    if (period.first().isAfter(Days.today(clock))) {
      throw new BadRequest("reporting.open.future");
    }
    if (due.isBefore(period.first())) {
      throw new BadRequest("reporting.open.due.early");
    }
    var plan = programmes.inForce(programme, period.last());
    var id = reports.add(programme.value(), plan.edition(), period, due, clock.instant());
    if (id == null) {
      throw new Conflict("reporting.open.again");
    }
    contributions.open(id, plan, period.year());
    return id;
  }

  /// Gives a row back to its body with what is to be put right; only that row is open again.
  @Needs(Right.PROGRAMME_MANAGE)
  public void giveBack(UUID row, int version, String why) {
    if (why.isBlank()) {
      throw new BadRequest("reporting.return.noWhy");
    }
    move(row, version, Contribution.State.RETURNED, why.strip());
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public void accept(UUID row, int version) {
    move(row, version, Contribution.State.ACCEPTED, null);
  }

  /// Accepts every row that waits.
  ///
  /// @return how many
  @Needs(Right.PROGRAMME_MANAGE)
  public int acceptAll(UUID id) {
    requireOpen(reports.find(id));
    var waiting =
        contributions.of(id).stream()
            .map(ReportedRow::row)
            .filter(row -> row.state() == Contribution.State.SUBMITTED)
            .toList();
    waiting.forEach(
        row -> contributions.move(row, row.version(), Contribution.State.ACCEPTED, null));
    return waiting.size();
  }

  /// Locks the report. Rows that wait or were returned come first; bodies that never answered stand
  /// in it as missing, which is to be said.
  @Needs(Right.PROGRAMME_APPROVE)
  public void approve(UUID id, int version, boolean withMissing) {
    var report = reports.find(id);
    requireOpen(report);
    if (report.waiting() + report.returned() > 0) {
      throw new Conflict("reporting.approve.waiting", report.waiting() + report.returned());
    }
    if (report.silent() > 0 && !withMissing) {
      throw new Conflict("reporting.approve.missing", report.silent());
    }
    reports.approve(report, version, clock.instant());
  }

  /// Opens an approved report again; what the council considered and anybody read is taken back.
  @Needs(Right.PROGRAMME_APPROVE)
  public void reopen(UUID id, int version, String why) {
    var report = reports.find(id);
    requireApproved(report);
    if (why.isBlank()) {
      throw new BadRequest("reporting.reopen.noWhy");
    }
    reports.reopen(report, version, why.strip());
  }

  /// The council heard it.
  @Needs(Right.PROGRAMME_MANAGE)
  public void consider(UUID id, int version, LocalDate on, String number) {
    var report = reports.find(id);
    requireApproved(report);
    if (number.isBlank() || on.isAfter(Days.today(clock))) {
      throw new BadRequest("reporting.consider.wrong");
    }
    reports.consider(report, version, on, number.strip());
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public void publish(UUID id, int version) {
    var report = reports.find(id);
    requireApproved(report);
    reports.publish(report, version, clock.instant());
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public void withdraw(UUID id, int version) {
    reports.publish(reports.find(id), version, null);
  }

  private void move(UUID id, int version, Contribution.State state, @Nullable String why) {
    var row = contributions.find(id).row();
    if (!row.open()) {
      throw new Conflict("reporting.closed");
    }
    boolean handed =
        row.state() == Contribution.State.SUBMITTED
            || (row.state() == Contribution.State.ACCEPTED && why != null);
    if (!handed) {
      throw new Conflict("reporting.move.notSubmitted");
    }
    contributions.move(row, version, state, why);
  }

  private static void requireOpen(ProgrammeReport report) {
    if (!report.isOpen()) {
      throw new Conflict("reporting.closed");
    }
  }

  private static void requireApproved(ProgrammeReport report) {
    if (report.isOpen()) {
      throw new Conflict("reporting.notApproved");
    }
  }
}
