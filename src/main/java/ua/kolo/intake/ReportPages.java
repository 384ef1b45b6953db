package ua.kolo.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.clearance.NeedToKnow;
import ua.kolo.directory.Institutions;
import ua.kolo.directory.StandsFor;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Subject;
import ua.kolo.persons.Found;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.KeyReused;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.ReadAtOnce;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.platform.WrittenBefore;

/// Reports for people: the journal, the page that takes a report, the report, its correction.
@Controller
class ReportPages {
  private static final int ROWS = 50;
  private static final int MOST_PRINTED = 500;
  private static final String WRITTEN = "intake.draft.registered";
  private static final String NO_TERM = "intake.arrived.noTerm";
  private static final Set<String> OF_A_CALL = Set.of("TOWN", "OTHER_ZONE");
  private static final Set<String> OF_AN_INSTITUTION = Set.of("IN_INSTITUTION", "PARENTS_INVOLVED");
  private final Intake intake;
  private final Reports reports;
  private final Notices notices;
  private final SentNotices arrivals;
  private final OwnReports own;
  private final ReportDrafts drafts;
  private final Display display;
  private final JournalForm forms;
  private final Duties duties;
  private final Institutions institutions;
  private final NeedToKnow need;
  private final Clock clock;

  ReportPages(
      Intake intake,
      Reports reports,
      Notices notices,
      SentNotices arrivals,
      OwnReports own,
      ReportDrafts drafts,
      Display display,
      JournalForm forms,
      Duties duties,
      Institutions institutions,
      NeedToKnow need,
      Clock clock) {
    this.intake = intake;
    this.reports = reports;
    this.notices = notices;
    this.arrivals = arrivals;
    this.own = own;
    this.drafts = drafts;
    this.display = display;
    this.forms = forms;
    this.duties = duties;
    this.institutions = institutions;
    this.need = need;
    this.clock = clock;
  }

  @ModelAttribute("lists")
  Map<String, Map<String, String>> lists(Locale reader) {
    return display.lists(reader);
  }

  /// What terms may hang on, as far as it is asked of an institution like the acting one.
  @ModelAttribute("circumstances")
  Map<String, String> circumstances(Locale reader) {
    var kind = StandsFor.duty(institutions.standing(Acting.current().unit()).kind());
    var asked = "NPU".equals(kind) ? OF_A_CALL : OF_AN_INSTITUTION;
    var names = display.names("report_circumstance", reader);
    names.keySet().retainAll(asked);
    return names;
  }

  @ModelAttribute("mayWrite")
  boolean mayWrite() {
    return Acting.current().may(Right.CASE_WRITE);
  }

  @ReadAtOnce
  @GetMapping("/reports")
  ModelAndView list(ReportQuery query, @RequestParam(defaultValue = "") String number) {
    var numbered = reports.numbered(number);
    if (numbered.isPresent()) {
      return new ModelAndView("redirect:/reports/" + numbered.get());
    }
    var found = reports.list(query.filter(), query.after(), ROWS + 1);
    var shown = found.size() > ROWS ? found.subList(0, ROWS) : found;
    return new ModelAndView("intake/list", "query", query)
        .addObject("reports", shown)
        .addObject("unknown", number.isBlank() ? null : number.strip())
        .addObject("total", reports.count(query.filter()))
        .addObject("years", reports.years())
        .addObject("drafts", drafts.mine())
        .addObject("received", arrivals.waiting())
        .addObject("narrowed", need.narrows())
        .addObject("next", found.size() > ROWS ? query.next(shown.getLast().id()) : null);
  }

  @GetMapping("/reports/print")
  ModelAndView print(ReportQuery query, Locale reader) {
    var printed = new ArrayList<>(reports.print(query.filter(), MOST_PRINTED)).reversed();
    Map<UUID, Map<String, Display.Field>> fields = new LinkedHashMap<>();
    for (var report : printed) {
      Map<String, Display.Field> named = new LinkedHashMap<>();
      var earlier =
          report.version() == 1 ? List.<Report.Earlier>of() : reports.earlier(report.id());
      display.corrected(report, earlier, reader).forEach(field -> named.put(field.name(), field));
      fields.put(report.id(), named);
    }
    var standing = institutions.standing(Acting.current().unit());
    var journal = Journal.of(standing.kind()).name();
    return new ModelAndView("intake/print", "query", query)
        .addObject("reports", printed)
        .addObject("parts", forms.parts(printed, journal, reader))
        .addObject("fields", fields)
        .addObject("notices", informed(printed))
        .addObject("journal", journal)
        .addObject("narrowed", need.narrows())
        .addObject("most", MOST_PRINTED);
  }

  private Map<UUID, List<Notice>> informed(List<Report> printed) {
    return notices.of(printed.stream().map(Report::id).toList()).stream()
        .filter(notice -> notice.undoneAt() == null)
        .collect(Collectors.groupingBy(Notice::report));
  }

  @GetMapping("/reports/entry")
  @Needs(Right.CASE_WRITE)
  ModelAndView entry(
      @RequestParam(required = false) @Nullable UUID draft,
      @RequestParam(required = false) @Nullable UUID notice) {
    var begun = notice == null ? fresh() : own.form(notice);
    var form = draft == null ? begun : drafts.find(draft);
    return new ModelAndView("intake/entry").addObject("form", form);
  }

  private ReportForm fresh() {
    var standing = institutions.standing(Acting.current().unit());
    var now = clock.instant().atZone(Days.KYIV);
    return ReportForm.empty(Ids.next(), "NPU".equals(StandsFor.duty(standing.kind())), now);
  }

  @PostMapping("/reports/draft")
  @Needs(Right.CASE_WRITE)
  ResponseEntity<Void> save(@ModelAttribute("form") ReportForm form, BindingResult unread) {
    drafts.save(id(form), form);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/reports/draft/drop")
  @Needs(Right.CASE_WRITE)
  String drop(@RequestParam UUID draft, RedirectAttributes said) {
    drafts.drop(draft);
    said.addFlashAttribute("notice", "intake.said.dropped");
    return "redirect:/reports";
  }

  @GetMapping({"/reports/draft", "/reports/draft/drop"})
  @Needs(Right.CASE_READ)
  String drafts() {
    return "redirect:/reports";
  }

  @PostMapping("/reports")
  @Needs(Right.CASE_WRITE)
  ModelAndView register(
      @ModelAttribute("form") ReportForm form, BindingResult errors, RedirectAttributes said) {
    form.check(errors, clock.instant());
    if (errors.hasErrors()) {
      return new ModelAndView("intake/entry", HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var isFirst = intake.registered(id(form)).isEmpty();
    var alike = isFirst ? alike(form) : Map.<Integer, List<Found.Match>>of();
    if (!alike.isEmpty()) {
      drafts.save(id(form), form);
      return new ModelAndView("intake/entry", HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("here", here(form))
          .addObject("alike", alike);
    }
    try {
      var registered = registered(form);
      said.addFlashAttribute("notice", "intake.said.registered");
      return new ModelAndView("redirect:/reports/" + registered.id());
    } catch (KeyReused changed) {
      return another(form);
    } catch (BadRequest refused) {
      if (!NO_TERM.equals(refused.code())) {
        throw refused;
      }
      errors.rejectValue("arrived", NO_TERM);
      return new ModelAndView("intake/entry", HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (Conflict refused) {
      if (WRITTEN.equals(refused.code())) {
        return another(form);
      }
      errors.reject(refused.code());
      return new ModelAndView("intake/entry", HttpStatus.CONFLICT)
          .addObject("withoutIt", OwnReports.WITHOUT_IT.contains(refused.code()));
    }
  }

  private Registered registered(ReportForm form) {
    return form.notice() == null
        ? intake.registerDraft(id(form), form.report())
        : own.registerDraft(form.notice(), id(form), form.report());
  }

  // Registered by the first sending, and more was typed since: it is kept as a draft of its own.
  private ModelAndView another(ReportForm form) {
    var kept = form.as(Ids.next());
    drafts.save(id(kept), kept);
    return WrittenBefore.page(
        new ModelAndView("intake/entry", "form", kept), "/reports/" + id(form));
  }

  // By the place in the form: who is known already and may be meant, where nobody has decided yet.
  private Map<Integer, List<Found.Match>> alike(ReportForm form) {
    Map<Integer, List<Found.Match>> alike = new LinkedHashMap<>();
    var parties = form.parties();
    for (int i = 0; i < parties.size(); i++) {
      var party = parties.get(i);
      if (!party.isDecided() && !party.sketch().isEmpty()) {
        var found = intake.alike(party.identity());
        if (!found.isEmpty() || !intake.knownHere(party.identity()).isEmpty()) {
          alike.put(i, found);
        }
      }
    }
    return alike;
  }

  // Whom of the house to ask about any of those named whom it knows already.
  private List<String> here(ReportForm form) {
    return form.parties().stream()
        .filter(party -> !party.isDecided() && !party.sketch().isEmpty())
        .flatMap(party -> intake.knownHere(party.identity()).stream())
        .distinct()
        .toList();
  }

  private static UUID id(ReportForm form) {
    if (form.draft() == null) {
      throw new NotFound("draft");
    }
    return form.draft();
  }

  @ReadAtOnce
  @GetMapping("/reports/{id}")
  ModelAndView report(@PathVariable UUID id, Locale reader) {
    var report = reports.find(id);
    return new ModelAndView("intake/report", "report", report)
        .addObject("fields", display.corrected(report, reports.earlier(id), reader))
        .addObject("notices", notices.of(id))
        .addObject("sent", arrivals.of(id))
        .addObject("toldBy", own.noticeOf(id).orElse(null))
        .addObject("mayWrite", mayWrite() && report.strike() == null)
        .addObject("mayRestore", mayWrite() && report.strike() != null)
        .addObject("before", reports.before(report))
        .addObject("pair", reports.pair(id))
        .addObject("owed", duties.on(new Subject(Intake.KIND, id, report.reference())));
  }

  @GetMapping("/reports/{id}/correction")
  @Needs(Right.CASE_WRITE)
  ModelAndView correction(@PathVariable UUID id) {
    var report = reports.find(id);
    return new ModelAndView("intake/correction", "report", report)
        .addObject("form", ReportForm.of(report));
  }

  @PostMapping("/reports/{id}/correction")
  @Needs(Right.CASE_WRITE)
  ModelAndView correct(
      @PathVariable UUID id,
      @ModelAttribute("form") ReportForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    var report = reports.find(id);
    form.check(errors, report.registeredAt());
    if (errors.hasErrors()) {
      return new ModelAndView("intake/correction", HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("report", report);
    }
    try {
      intake.correct(id, form.version() == null ? 0 : form.version(), form.facts(), form.words());
    } catch (Stale stale) {
      // Both states stand side by side; saving again is then done from the newest.
      return new ModelAndView("intake/correction", HttpStatus.CONFLICT)
          .addObject("report", report)
          .addObject("newest", display.corrected(report, List.of(), reader));
    }
    said.addFlashAttribute("notice", "intake.said.corrected");
    return new ModelAndView("redirect:/reports/" + id);
  }
}
