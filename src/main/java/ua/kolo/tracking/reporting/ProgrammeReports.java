package ua.kolo.tracking.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.AdoptedPlan;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.Programmes;
import ua.kolo.tracking.RowFigures;
import ua.kolo.tracking.Tracked;
import ua.kolo.tracking.Tracking;

/// Reports of the institution that keeps the programme: opened for a period, gathered row by row,
/// approved, considered, published.
@Service
@Transactional
public class ProgrammeReports {
  private final ProgrammeReportRows reports;
  private final Contributions contributions;
  private final AskedRows askedRows;
  private final RowDuties duties;
  private final Programmes programmes;
  private final Tracking tracking;
  private final ReportedFigures figures;
  private final Clock clock;

  ProgrammeReports(
      ProgrammeReportRows reports,
      Contributions contributions,
      AskedRows askedRows,
      RowDuties duties,
      Programmes programmes,
      Tracking tracking,
      ReportedFigures figures,
      Clock clock) {
    this.reports = reports;
    this.contributions = contributions;
    this.askedRows = askedRows;
    this.duties = duties;
    this.programmes = programmes;
    this.tracking = tracking;
    this.figures = figures;
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

  /// Rows as they stand, drafts too: for the pages of whoever keeps the programme.
  @Needs(Right.PROGRAMME_READ)
  public List<ReportedRow> rows(UUID id) {
    return contributions.of(reports.find(id).id());
  }

  /// Rows as everybody else may read them: what is not accepted tells nothing but the plan.
  @Needs(Right.PROGRAMME_READ)
  public List<ReportedRow> told(UUID id) {
    return contributions.told(reports.find(id).id());
  }

  /// The same of several reports.
  @Needs(Right.PROGRAMME_READ)
  public Map<UUID, List<ReportedRow>> told(Collection<UUID> ids) {
    return contributions.told(ids);
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
    requireHolds(programme, period);
    var plan = programmes.inForce(programme, period.last());
    requireWithin(plan, period.year());
    var ends = plan.periodTo();
    if (period.kind() == Period.Kind.FINAL && ends != null && ends != period.year()) {
      throw new Conflict("reporting.open.final", String.valueOf(ends));
    }
    var id = reports.add(plan, period, due, clock.instant());
    if (id == null) {
      throw new Conflict("reporting.open.again");
    }
    askedRows.take(id, plan, period.year());
    duties.renew(reports.find(id));
    return id;
  }

  private void requireHolds(ProgrammeId programme, Period period) {
    tracking
        .find(programme)
        .map(Tracked::repealedOn)
        .filter(day -> period.first().isAfter(day))
        .ifPresent(
            day -> {
              throw new BadRequest("reporting.open.repealed", Days.show(day));
            });
  }

  private static void requireWithin(AdoptedPlan plan, int year) {
    var from = plan.periodFrom();
    var to = plan.periodTo();
    if ((from != null && year < from) || (to != null && year > to)) {
      throw new BadRequest(
          "reporting.open.outside", from == null ? "…" : from + "", to == null ? "…" : to + "");
    }
  }

  /// Sets another day for handing rows in.
  @Needs(Right.PROGRAMME_MANAGE)
  public void moveDue(UUID id, int version, LocalDate due) {
    var report = reports.find(id);
    requireOpen(report);
    if (due.isBefore(report.startsOn())) {
      throw new BadRequest("reporting.open.due.early");
    }
    reports.moveDue(report, version, due);
    duties.renew(reports.find(id));
  }

  /// Takes a report away that was opened by mistake, while nobody wrote into it.
  @Needs(Right.PROGRAMME_MANAGE)
  public void discard(UUID id, int version) {
    contributions.lock(reports.find(id).id());
    var report = reports.find(id);
    requireOpen(report);
    if (!reports.remove(report, version)) {
      throw new Conflict("reporting.discard.written");
    }
    duties.end(id);
  }

  /// The edition in force at the period's end when the report is bound to another one: it was
  /// adopted after the report was opened.
  @Needs(Right.PROGRAMME_READ)
  public Optional<Integer> otherEdition(UUID id) {
    var report = reports.find(id);
    if (!report.isOpen()) {
      return Optional.empty();
    }
    int edition = inForce(report).edition();
    return edition == report.edition() ? Optional.empty() : Optional.of(edition);
  }

  /// Binds an open report to the edition in force at its end: its words and money are taken, rows
  /// it adds are opened, rows it does not ask for are told no more. What was written stays.
  @Needs(Right.PROGRAMME_MANAGE)
  public void takeOver(UUID id, int version) {
    var report = reports.find(id);
    requireOpen(report);
    var plan = inForce(report);
    reports.takeOver(report, version, plan);
    askedRows.take(id, plan, report.year());
    duties.renew(reports.find(id));
  }

  private AdoptedPlan inForce(ProgrammeReport report) {
    return programmes.inForce(new ProgrammeId(report.programme()), report.endsOn());
  }

  /// Gives a row back to its body with what is to be put right; only that row is open again.
  @Needs(Right.PROGRAMME_MANAGE)
  public void giveBack(UUID row, int version, String why) {
    if (why.isBlank()) {
      throw new BadRequest("reporting.return.noWhy");
    }
    move(row, version, Contribution.State.RETURNED, why.strip());
    duties.givenBack(contributions.find(row).row());
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public void accept(UUID row, int version) {
    move(row, version, Contribution.State.ACCEPTED, null);
    figures.accepted(List.of(contributions.find(row).row()));
  }

  /// What bodies told of indicators with their rows; nothing for who does not keep the programme.
  @Needs(Right.PROGRAMME_READ)
  public Map<UUID, List<RowFigures.Asked>> figures(UUID id) {
    return Acting.current().may(Right.PROGRAMME_MANAGE)
        ? figures.of(reports.find(id).id())
        : Map.of();
  }

  /// Figures accepted with rows that are no value of their measure: some body of it said nothing,
  /// or theirs may not be added. Nothing for who does not keep the programme.
  @Needs(Right.PROGRAMME_READ)
  public List<RowFigures.Left> left(UUID id) {
    return Acting.current().may(Right.PROGRAMME_MANAGE)
        ? figures.left(reports.find(id).id())
        : List.of();
  }

  /// Takes an acceptance back; the row waits again.
  @Needs(Right.PROGRAMME_MANAGE)
  public void unaccept(UUID id, int version) {
    var row = contributions.held(id).row();
    if (!row.open() || row.state() != Contribution.State.ACCEPTED) {
      throw new Conflict("reporting.unaccept.late");
    }
    contributions.move(row, version, Contribution.State.SUBMITTED, null);
  }

  /// Accepts every row that waits.
  ///
  /// @return how many
  @Needs(Right.PROGRAMME_MANAGE)
  public int acceptAll(UUID id) {
    contributions.lock(reports.find(id).id());
    requireOpen(reports.find(id));
    var waiting =
        contributions.of(id).stream()
            .map(ReportedRow::row)
            .filter(row -> row.state() == Contribution.State.SUBMITTED)
            .toList();
    waiting.forEach(
        row -> contributions.move(row, row.version(), Contribution.State.ACCEPTED, null));
    figures.accepted(waiting);
    return waiting.size();
  }

  /// Locks the report. Rows that wait or were returned come first; bodies that never answered stand
  /// in it as missing, which is to be said.
  @Needs(Right.PROGRAMME_APPROVE)
  public void approve(UUID id, int version, boolean withMissing) {
    contributions.lock(reports.find(id).id());
    var report = reports.find(id);
    requireOpen(report);
    if (report.waiting() + report.returned() > 0) {
      throw new Conflict("reporting.approve.waiting", report.waiting() + report.returned());
    }
    if (report.silent() > 0 && !withMissing) {
      throw new Conflict("reporting.approve.missing", report.silent());
    }
    otherEdition(id)
        .ifPresent(
            edition -> {
              throw new Conflict("reporting.approve.edition", edition);
            });
    reports.approve(report, version, clock.instant());
    duties.end(id);
    figures.approved(id);
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
    var row = contributions.held(id).row();
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
