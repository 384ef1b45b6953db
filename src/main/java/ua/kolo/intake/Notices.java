package ua.kolo.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.clearance.Clearance;
import ua.kolo.consents.Recipients;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Fact;
import ua.kolo.duties.Subject;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.platform.Right;
import ua.kolo.vault.Cell;
import ua.kolo.vault.Vault;

/// Whom the institution told of a report: past the gate of consent, and settling what was owed.
@Service
@Transactional
public class Notices {
  private static final String FACT = "notice";
  private final InvolvedRows involved;
  private final ReportShelf shelf;
  private final NoticeRows rows;
  private final ArrivalRows arrivals;
  private final Clearance clearance;
  private final Codes codes;
  private final Gate gate;
  private final Duties duties;
  private final Requests requests;
  private final Vault vault;
  private final Clock clock;

  Notices(
      InvolvedRows involved,
      ReportShelf shelf,
      NoticeRows rows,
      ArrivalRows arrivals,
      Clearance clearance,
      Codes codes,
      Gate gate,
      Duties duties,
      Requests requests,
      Vault vault,
      Clock clock) {
    this.involved = involved;
    this.shelf = shelf;
    this.rows = rows;
    this.arrivals = arrivals;
    this.clearance = clearance;
    this.codes = codes;
    this.gate = gate;
    this.duties = duties;
    this.requests = requests;
    this.vault = vault;
    this.clock = clock;
  }

  /// Records that somebody was told; a `Conflict` `consents.none` when the law asks for a consent
  /// that is not there and no ground is named. The same request sent twice records once.
  @Needs(Right.CASE_WRITE)
  public UUID record(UUID report, NewNotice notice, @Nullable RequestKey request) {
    var made = Ids.next();
    var id = requests.once(request, made);
    if (id.equals(made)) {
      record(id, report, notice);
    }
    return id;
  }

  void record(UUID id, UUID report, NewNotice notice) {
    var row = find(report);
    var now = clock.instant();
    var toldAt = Objects.requireNonNullElse(notice.toldAt(), now);
    if (toldAt.isAfter(now)) {
      throw new BadRequest("intake.notice.future");
    }
    if (Days.of(toldAt).isBefore(Days.of(row.receivedAt()))) {
      throw new BadRequest("intake.notice.early");
    }
    var told = codes.checkNotice(notice, LocalDate.ofInstant(now, Days.KYIV));
    var passed = gate.pass(row, involved.standing(List.of(report)), notice.told(), notice.ground());
    var words = vault.find(report).seal(cell(id), Objects.requireNonNullElse(notice.to(), ""));
    rows.add(
        new NoticeRows.New(
            id,
            report,
            told,
            notice.channel(),
            toldAt,
            words,
            passed,
            now,
            Acting.current().name()));
    shelf.mustStand(report);
    settle(row, told, new Fact(FACT, id, toldAt));
  }

  private void settle(Row row, String told, Fact fact) {
    var subject = subject(row);
    if (Recipients.isPolice(told)) {
      duties.settle(subject, "NOTIFY_POLICE", fact);
    } else if (told.equals("SSD")) {
      duties.settle(subject, "NOTIFY_CHILDREN_SERVICE", fact);
    }
    duties.settle(subject, "NOTIFY_PARTNERS", fact);
  }

  /// Strikes out a notice that was recorded by mistake: what it settled is owed again, and whom it
  /// reached here sees it no more.
  @Needs(Right.CASE_WRITE)
  public void undo(UUID report, UUID notice) {
    var row = find(report);
    var now = clock.instant();
    if (!rows.undo(report, notice, now, Acting.current().name())) {
      throw new NotFound(notice);
    }
    duties.unsettle(subject(row), FACT, notice);
    var reached = new Subject(SentNotices.KIND, notice, row.reference());
    // Whoever may not see it cannot take it out of others' sight either.
    arrivals
        .closed(notice)
        .ifPresent(
            closed -> {
              throw clearance.missing(SentNotices.KIND, notice, Optional.of(closed));
            });
    arrivals
        .withdraw(notice, now)
        .ifPresent(receiver -> duties.lapse(receiver, reached, SentNotices.ACTION));
  }

  /// The same of a notice by itself, unless it was struck out before.
  @Needs(Right.CASE_WRITE)
  public void undo(UUID notice) {
    rows.reportOf(notice).ifPresent(report -> undo(report, notice));
  }

  /// Notices of reports, in the order they were given.
  @Needs(Right.CASE_READ)
  public List<Notice> of(Collection<UUID> reports) {
    var keys = vault.find(reports);
    return rows.of(reports).stream()
        .map(
            row -> {
              var key = keys.get(row.report());
              var to = key == null ? "" : key.openText(cell(row.id()), row.words());
              return new Notice(
                  row.id(),
                  row.report(),
                  row.told(),
                  row.channel(),
                  row.toldAt(),
                  to.isEmpty() ? null : to,
                  row.byConsent(),
                  row.ground(),
                  row.recordedBy(),
                  row.undoneAt());
            })
        .toList();
  }

  /// Of how many of the reports somebody was told.
  @Needs(Right.CASE_READ)
  public long told(Collection<UUID> reports) {
    return rows.told(reports);
  }

  /// The report the notices are of; what is hidden answers like what is absent.
  @Needs(Right.CASE_READ)
  public List<Notice> of(UUID report) {
    find(report);
    return of(List.of(report));
  }

  private Row find(UUID report) {
    return shelf.find(report);
  }

  private static Subject subject(Row row) {
    return new Subject(Intake.KIND, row.id(), row.reference());
  }

  private static Cell cell(UUID notice) {
    return new Cell("intake.notice", "words", notice);
  }
}
