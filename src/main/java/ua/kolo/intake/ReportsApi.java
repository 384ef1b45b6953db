package ua.kolo.intake;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Versions;

/// Reports, for other programs: a hotline, a school's journal, a police extract.
@RestController
@RequestMapping("/api/v1/reports")
class ReportsApi {
  private static final int LARGEST = 200;
  private final Intake intake;
  private final AtOnce atOnce;
  private final Reports reports;
  private final OwnReports own;

  ReportsApi(Intake intake, AtOnce atOnce, Reports reports, OwnReports own) {
    this.own = own;
    this.intake = intake;
    this.atOnce = atOnce;
    this.reports = reports;
  }

  /// Registers a report with everybody it names, in one call; sent again with the same
  /// `Idempotency-Key` it answers what it answered.
  @PostMapping
  ResponseEntity<Registered> register(
      @RequestBody NewReport report,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    if (report.facts() == null) {
      throw new BadRequest("intake.code.missing", "facts");
    }
    var registered = atOnce.register(report, RequestKey.of(key, KIND, report.asked()));
    return ResponseEntity.created(URI.create("/api/v1/reports/" + registered.id()))
        .eTag(Versions.tag(1))
        .body(registered);
  }

  private static final String KIND = "report";

  @GetMapping
  Listed list(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(required = false) @Nullable String form,
      @RequestParam(defaultValue = "false") boolean urgent,
      @RequestParam(defaultValue = "false") boolean children,
      @RequestParam(required = false) @Nullable UUID person,
      @RequestParam(required = false) @Nullable String scenario,
      @RequestParam(defaultValue = "false") boolean dangers,
      @RequestParam(defaultValue = "false") boolean repeated,
      @RequestParam(defaultValue = "false") boolean untold,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") int size) {
    var filter =
        new ReportFilter(
            year, from, to, channel, form, urgent, children, person, scenario, dangers, repeated,
            untold);
    var wanted = Math.clamp(size, 1, LARGEST);
    var found = reports.list(filter, after, wanted + 1);
    var rows = found.size() > wanted ? found.subList(0, wanted) : found;
    return new Listed(rows, found.size() > wanted ? rows.getLast().id() : null);
  }

  /// The report that people call by this number: `П-2026-00012`, `12/2026`, or `12` of this year.
  @GetMapping("/numbered")
  ResponseEntity<Report> numbered(@RequestParam(defaultValue = "") String number) {
    var found = reports.numbered(number);
    return number.isBlank()
        ? ResponseEntity.noContent().build()
        : find(found.orElseThrow(() -> new NotFound(KIND)));
  }

  /// What stood in it before it was corrected, the latest first.
  @GetMapping("/{id}/earlier")
  List<Report.Earlier> earlier(@PathVariable UUID id) {
    return reports.earlier(id);
  }

  /// What the institution was told before of those it names.
  @GetMapping("/{id}/before")
  Before before(@PathVariable UUID id) {
    return new Before(
        reports.before(reports.find(id)), reports.pair(id), own.noticeOf(id).orElse(null));
  }

  /// @param reports others that name somebody of it
  /// @param pair how often those who suffered and those who hurt them stand together
  /// @param notice the notice of another institution it was made of
  record Before(List<Registered> reports, Reports.Pair pair, @Nullable UUID notice) {}

  @GetMapping("/{id}")
  ResponseEntity<Report> find(@PathVariable UUID id) {
    var report = reports.find(id);
    return ResponseEntity.ok().eTag(Versions.tag(report.version())).body(report);
  }

  @PutMapping("/{id}")
  ResponseEntity<Report> correct(
      @PathVariable UUID id,
      @RequestBody Report.State corrected,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    if (corrected.facts() == null) {
      throw new BadRequest("intake.code.missing", "facts");
    }
    intake.correct(id, Versions.expected(ifMatch), corrected.facts(), corrected.words());
    return find(id);
  }

  /// A part of the journal; `next` is the value of `after` for the next part.
  record Listed(List<Report> rows, @Nullable UUID next) {}
}
