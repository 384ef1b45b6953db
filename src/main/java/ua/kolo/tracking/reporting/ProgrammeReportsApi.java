package ua.kolo.tracking.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.platform.Versions;
import ua.kolo.programmes.Actual;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.RowFigures;

/// Reports on a programme, for other programs: opened, gathered, approved, considered, published.
@RestController
@RequestMapping("/api/v1/execution/{id}/reports")
class ProgrammeReportsApi {
  private final ProgrammeReports reports;
  private final Printing printing;

  ProgrammeReportsApi(ProgrammeReports reports, Printing printing) {
    this.reports = reports;
    this.printing = printing;
  }

  @GetMapping
  List<ProgrammeReport> list(@PathVariable ProgrammeId id) {
    return reports.list(id);
  }

  @PostMapping
  @Needs(Right.PROGRAMME_MANAGE)
  ResponseEntity<ProgrammeReport> open(@PathVariable ProgrammeId id, @RequestBody Opening opening) {
    reports.list(id);
    var made = reports.find(reports.open(id, opening.period(), opening.day()));
    return ResponseEntity.status(HttpStatus.CREATED).eTag(Versions.tag(made.version())).body(made);
  }

  @GetMapping("/{report}")
  ResponseEntity<ProgrammeReport> find(@PathVariable ProgrammeId id, @PathVariable UUID report) {
    var one = of(id, report);
    return ResponseEntity.ok().eTag(Versions.tag(one.version())).body(one);
  }

  /// Withdraws a report opened by mistake, while nobody wrote into it.
  @DeleteMapping("/{report}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Needs(Right.PROGRAMME_MANAGE)
  void discard(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    of(id, report);
    reports.discard(report, Versions.expected(ifMatch));
  }

  @GetMapping("/{report}/rows")
  List<ReportedRow> rows(@PathVariable ProgrammeId id, @PathVariable UUID report) {
    return reports.rows(of(id, report).id());
  }

  /// Figures accepted with rows that are no value of their whole measure.
  @GetMapping("/{report}/figures-left")
  List<RowFigures.Left> left(@PathVariable ProgrammeId id, @PathVariable UUID report) {
    return reports.left(of(id, report).id());
  }

  /// The report in the council's own table: `form` ADDED beside the plan or IN_PLACE of it,
  /// `format` DOCX, ODT, XLSX or PDF.
  @GetMapping("/{report}/document")
  ResponseEntity<byte[]> document(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @RequestParam(defaultValue = "ADDED") Actual.Form form,
      @RequestParam(defaultValue = "DOCX") OutputFormat format) {
    var one = of(id, report);
    return PublicReportFilePages.answer(one, format, printing.print(report, form, format));
  }

  /// Accepts a row, takes that back, or returns the row with what is to be put right.
  @PutMapping("/{report}/rows/{row}/judgement")
  @Needs(Right.PROGRAMME_MANAGE)
  ReportedRow judge(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @PathVariable UUID row,
      @RequestBody Judged judged,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    inside(id, report, row);
    int version = Versions.expected(ifMatch);
    switch (judged.needed()) {
      case ACCEPT -> reports.accept(row, version);
      case RETURN -> reports.giveBack(row, version, judged.why() == null ? "" : judged.why());
      case UNDO -> reports.unaccept(row, version);
    }
    return inside(id, report, row);
  }

  @PutMapping("/{report}/due")
  @Needs(Right.PROGRAMME_MANAGE)
  ResponseEntity<ProgrammeReport> moveDue(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @RequestBody Due due,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    of(id, report);
    reports.moveDue(report, Versions.expected(ifMatch), needed(due.due()));
    return find(id, report);
  }

  /// Binds the report to the edition in force at its end.
  @PutMapping("/{report}/edition")
  @Needs(Right.PROGRAMME_MANAGE)
  ResponseEntity<ProgrammeReport> takeOver(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    of(id, report);
    reports.takeOver(report, Versions.expected(ifMatch));
    return find(id, report);
  }

  @PutMapping("/{report}/approval")
  @Needs(Right.PROGRAMME_APPROVE)
  ResponseEntity<ProgrammeReport> approve(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @RequestBody Approval approval,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    of(id, report);
    reports.approve(
        report, Versions.expected(ifMatch), Boolean.TRUE.equals(approval.withMissing()));
    return find(id, report);
  }

  /// Opens an approved report again.
  @PutMapping("/{report}/reopening")
  @Needs(Right.PROGRAMME_APPROVE)
  ResponseEntity<ProgrammeReport> reopen(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @RequestBody Reopening reopening,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    of(id, report);
    var why = reopening.why() == null ? "" : reopening.why();
    reports.reopen(report, Versions.expected(ifMatch), why);
    return find(id, report);
  }

  @PutMapping("/{report}/consideration")
  @Needs(Right.PROGRAMME_MANAGE)
  ResponseEntity<ProgrammeReport> consider(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @RequestBody Consideration heard,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    of(id, report);
    var number = heard.number() == null ? "" : heard.number();
    reports.consider(report, Versions.expected(ifMatch), needed(heard.on()), number);
    return find(id, report);
  }

  @PutMapping("/{report}/publication")
  @Needs(Right.PROGRAMME_MANAGE)
  ResponseEntity<ProgrammeReport> publish(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    of(id, report);
    reports.publish(report, Versions.expected(ifMatch));
    return find(id, report);
  }

  @DeleteMapping("/{report}/publication")
  @Needs(Right.PROGRAMME_MANAGE)
  ResponseEntity<ProgrammeReport> withdraw(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    of(id, report);
    reports.withdraw(report, Versions.expected(ifMatch));
    return find(id, report);
  }

  private ProgrammeReport of(ProgrammeId id, UUID report) {
    var one = reports.find(report);
    if (!one.programme().equals(id.value())) {
      throw new NotFound(report);
    }
    return one;
  }

  private ReportedRow inside(ProgrammeId id, UUID report, UUID row) {
    return rows(id, report).stream()
        .filter(one -> one.row().id().equals(row))
        .findFirst()
        .orElseThrow(() -> new NotFound(row));
  }

  private static LocalDate needed(@Nullable LocalDate day) {
    if (day == null) {
      throw new BadRequest("reporting.day.wrong");
    }
    return day;
  }

  /// A report to be opened; `part` is the quarter or the half of the year.
  record Opening(
      Period.@Nullable Kind kind,
      @Nullable Integer year,
      @Nullable Integer part,
      @Nullable LocalDate due) {
    Period period() {
      if (kind == null) {
        throw new BadRequest("reporting.open.noKind");
      }
      if (year == null || year < ReportForm.FIRST || year > ReportForm.LAST) {
        throw new BadRequest("reporting.open.noYear");
      }
      int parts = kind == Period.Kind.QUARTER ? 4 : kind == Period.Kind.HALF_YEAR ? 2 : 1;
      int chosen = part == null && parts == 1 ? 1 : part == null ? 0 : part;
      if (chosen < 1 || chosen > parts) {
        throw new BadRequest("reporting.open.noPart", parts);
      }
      return new Period(kind, year, chosen);
    }

    LocalDate day() {
      return needed(due);
    }
  }

  record Judged(ProgrammeReportPages.@Nullable Judgement judgement, @Nullable String why) {
    ProgrammeReportPages.Judgement needed() {
      if (judgement == null) {
        throw new BadRequest("reporting.judgement.none");
      }
      return judgement;
    }
  }

  record Due(@Nullable LocalDate due) {}

  record Approval(@Nullable Boolean withMissing) {}

  record Reopening(@Nullable String why) {}

  record Consideration(@Nullable LocalDate on, @Nullable String number) {}
}
