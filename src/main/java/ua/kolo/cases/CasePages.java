package ua.kolo.cases;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.clearance.NeedToKnow;
import ua.kolo.intake.Report;
import ua.kolo.intake.Reports;
import ua.kolo.persons.Persons;
import ua.kolo.persons.Purpose;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.KeyReused;
import ua.kolo.platform.Needs;
import ua.kolo.platform.ReadAtOnce;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.platform.WrittenBefore;

/// Case files for people: the list, opening one, the file, its change and its closing.
@Controller
@RequestMapping("/cases")
class CasePages {
  private static final int ROWS = 50;
  private final Cases cases;
  private final CaseWork work;
  private final Circles circles;
  private final CaseFolder folder;
  private final CaseWords words;
  private final Reports reports;
  private final Persons persons;
  private final NeedToKnow need;

  CasePages(
      Cases cases,
      CaseWork work,
      Circles circles,
      CaseFolder folder,
      CaseWords words,
      Reports reports,
      Persons persons,
      NeedToKnow need) {
    this.cases = cases;
    this.work = work;
    this.circles = circles;
    this.folder = folder;
    this.words = words;
    this.reports = reports;
    this.persons = persons;
    this.need = need;
  }

  @ModelAttribute("lists")
  Map<String, Map<String, String>> lists(Locale reader) {
    return words.lists(reader);
  }

  @ModelAttribute("mayWrite")
  boolean mayWrite() {
    return Acting.current().may(Right.CASE_WRITE);
  }

  @ReadAtOnce
  @GetMapping
  ModelAndView list(CaseQuery query, @RequestParam(defaultValue = "") String number) {
    var numbered = cases.numbered(number);
    if (numbered.isPresent()) {
      return new ModelAndView("redirect:/cases/" + numbered.get());
    }
    var found = cases.list(query.filter(), query.after(), ROWS + 1);
    var shown = found.size() > ROWS ? found.subList(0, ROWS) : found;
    return new ModelAndView("cases/list", "query", query)
        .addObject("files", shown)
        .addObject("unknown", number.isBlank() ? null : number.strip())
        .addObject("total", cases.count(query.filter()))
        .addObject("elsewhere", query.isElsewhere() ? 0 : cases.count(CaseFilter.ELSEWHERE))
        .addObject("led", led(query))
        .addObject("today", folder.today())
        .addObject("narrowed", need.narrows())
        .addObject("next", found.size() > ROWS ? query.next(shown.getLast().id()) : null);
  }

  // Heads and coordinators give on what nobody leads.
  private long led(CaseQuery query) {
    return query.isFiltered() || !Acting.current().may(Right.RECORD_SEAL)
        ? 0
        : cases.count(CaseFilter.LED_BY_NOBODY);
  }

  /// The file a report belongs to, or the page that opens one.
  @GetMapping("/of-report")
  @Needs(Right.CASE_READ)
  String ofReport(@RequestParam(required = false) @Nullable UUID report, RedirectAttributes said) {
    if (report == null) {
      return "redirect:/cases";
    }
    if (cases.isInColleaguesFile(report)) {
      said.addFlashAttribute("notice", "cases.said.kept");
      return "redirect:/reports/" + report;
    }
    return cases
        .ofReport(report)
        .map(file -> "redirect:/cases/" + file)
        .orElse("redirect:/cases/new?report=" + report);
  }

  @GetMapping("/new")
  @Needs(Right.CASE_WRITE)
  ModelAndView opening(
      @RequestParam(required = false) @Nullable UUID report,
      @RequestParam(required = false) @Nullable UUID person) {
    var key = Ids.next().toString();
    if (report != null) {
      return new ModelAndView("cases/new", "form", OpeningForm.of(reports.find(report), key));
    }
    if (person != null) {
      var name = persons.look(person, Purpose.CASE_WORK).identity().name();
      return new ModelAndView("cases/new", "form", OpeningForm.of(person, name, key));
    }
    return new ModelAndView("cases/whom");
  }

  @PostMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView open(
      @ModelAttribute("form") OpeningForm form, BindingResult errors, RedirectAttributes said) {
    form.check(errors);
    if (!errors.hasErrors()) {
      try {
        var id = work.open(form.opening(), RequestKey.of(form.key(), Cases.KIND, form));
        said.addFlashAttribute("notice", "cases.said.opened");
        return new ModelAndView("redirect:/cases/" + id);
      } catch (KeyReused changed) {
        return WrittenBefore.page(new ModelAndView("cases/new"), "/cases/" + changed.made());
      } catch (Conflict joined) {
        errors.reject(Objects.requireNonNull(joined.code()));
      }
    }
    return new ModelAndView("cases/new", HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @ReadAtOnce
  @GetMapping("/{id}")
  @Needs(Right.CASE_READ)
  ModelAndView file(@PathVariable UUID id, Locale reader) {
    return folder.page(id, reader).addObject("form", EntryForm.EMPTY);
  }

  @GetMapping("/{id}/print")
  @Needs(Right.CASE_READ)
  ModelAndView print(@PathVariable UUID id, Locale reader) {
    return folder.print(id, reader);
  }

  @GetMapping("/{id}/change")
  @Needs(Right.CASE_WRITE)
  ModelAndView change(@PathVariable UUID id) {
    var file = cases.find(id);
    return new ModelAndView("cases/change", "file", file).addObject("form", CaseForm.of(file));
  }

  @PostMapping("/{id}/change")
  @Needs(Right.CASE_WRITE)
  ModelAndView change(
      @PathVariable UUID id,
      @ModelAttribute("form") CaseForm form,
      BindingResult errors,
      RedirectAttributes said) {
    form.check(errors);
    if (errors.hasErrors()) {
      return new ModelAndView("cases/change", HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("file", cases.find(id));
    }
    try {
      var opening = new OpeningForm(null, null, form.kind(), form.words(), form.review(), null);
      var wanted = opening.opening();
      work.change(id, form.shown(), wanted.kind(), wanted.words(), wanted.reviewOn());
    } catch (Stale stale) {
      // Both versions stand side by side; saving again is then done from the newest.
      return new ModelAndView("cases/change", HttpStatus.CONFLICT)
          .addObject("file", cases.find(id))
          .addObject("stale", true);
    }
    said.addFlashAttribute("notice", "cases.said.changed");
    return new ModelAndView("redirect:/cases/" + id);
  }

  @GetMapping("/{id}/turn")
  @Needs(Right.CASE_WRITE)
  ModelAndView turn(@PathVariable UUID id, Locale reader) {
    var file = cases.find(id);
    return turn(file, reader).addObject("form", TurnForm.of(file, folder.today()));
  }

  @PostMapping("/{id}/turn")
  @Needs(Right.CASE_WRITE)
  ModelAndView turn(
      @PathVariable UUID id,
      @ModelAttribute("form") TurnForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    var file = cases.find(id);
    form.check(errors, file);
    if (!errors.hasErrors()) {
      try {
        work.turn(id, form.version() == null ? 0 : form.version(), form.turn());
        said.addFlashAttribute("notice", "cases.said.turned");
        return new ModelAndView("redirect:/cases/" + id);
      } catch (Stale stale) {
        errors.reject("cases.turn.stale");
      }
    }
    var page = turn(file, reader);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView turn(CaseFile file, Locale reader) {
    return new ModelAndView("cases/turn", "file", file)
        .addObject("endings", words.endings(reader))
        .addObject("unfinished", file.isOpen() ? folder.unfinished(file, reader) : List.of());
  }

  @PostMapping("/{id}/lead")
  @Needs(Right.CASE_WRITE)
  String lead(@PathVariable UUID id, RedirectAttributes said) {
    circles.take(id);
    said.addFlashAttribute("notice", "cases.said.led");
    return "redirect:/cases/" + id;
  }

  /// Which of one's open files a report is joined to.
  @GetMapping("/joining")
  @Needs(Right.CASE_WRITE)
  ModelAndView joining(@RequestParam(required = false) @Nullable UUID report) {
    if (report == null) {
      return new ModelAndView("redirect:/cases");
    }
    var told = reports.find(report);
    var people = told.people().stream().map(Report.Involved::person).distinct().toList();
    return new ModelAndView("cases/joining", "report", told)
        .addObject("files", cases.naming(people));
  }

  @PostMapping("/{id}/reports")
  @Needs(Right.CASE_WRITE)
  String join(@PathVariable UUID id, @RequestParam UUID report, RedirectAttributes said) {
    work.join(id, report);
    said.addFlashAttribute("notice", "cases.said.joined");
    return "redirect:/cases/" + id;
  }
}
