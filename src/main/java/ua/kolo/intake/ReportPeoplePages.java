package ua.kolo.intake;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.persons.Found;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Those a report names: added later, struck out, written as what they are, taken back.
@Controller
@RequestMapping("/reports/{id}/people")
class ReportPeoplePages {
  private final Intake intake;
  private final Reports reports;
  private final ReportPeople people;
  private final Display display;
  private final Clock clock;

  ReportPeoplePages(
      Intake intake, Reports reports, ReportPeople people, Display display, Clock clock) {
    this.intake = intake;
    this.reports = reports;
    this.people = people;
    this.display = display;
    this.clock = clock;
  }

  @ModelAttribute("lists")
  Map<String, Map<String, String>> lists(Locale reader) {
    return display.lists(reader);
  }

  @GetMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView another(@PathVariable UUID id) {
    return new ModelAndView("intake/person", "report", reports.find(id))
        .addObject("form", PartyForm.as("CHILD_WITNESS"));
  }

  @PostMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView involve(
      @PathVariable UUID id,
      @ModelAttribute("form") PartyForm form,
      BindingResult errors,
      RedirectAttributes said) {
    var report = reports.find(id);
    for (var wrong : form.sketch().wrongs(clock.instant().atZone(Days.KYIV).toLocalDate())) {
      errors.rejectValue(wrong.field(), wrong.code());
    }
    var decided = errors.hasErrors() || form.isDecided() || form.sketch().isEmpty();
    var alike = decided ? List.<Found.Match>of() : intake.alike(form.identity());
    var here = decided ? List.<String>of() : intake.knownHere(form.identity());
    var nobody = alike.isEmpty() && here.isEmpty();
    if (errors.hasErrors() || !nobody) {
      return new ModelAndView("intake/person", HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("report", report)
          .addObject("here", here)
          .addObject("alike", nobody ? null : alike);
    }
    intake.involve(id, form.named());
    return back(id, "intake.said.involved", said);
  }

  @GetMapping("/{part}")
  @Needs(Right.CASE_WRITE)
  ModelAndView role(@PathVariable UUID id, @PathVariable UUID part) {
    var report = reports.find(id);
    var one = one(report, part);
    return page(report, one).addObject("form", RoleForm.of(one));
  }

  @PostMapping("/{part}")
  @Needs(Right.CASE_WRITE)
  ModelAndView recast(
      @PathVariable UUID id,
      @PathVariable UUID part,
      @ModelAttribute("form") RoleForm form,
      BindingResult errors,
      RedirectAttributes said) {
    var report = reports.find(id);
    var one = one(report, part);
    try {
      people.recast(id, part, form.as());
    } catch (Conflict stands) {
      errors.rejectValue("role", stands.code());
      var page = page(report, one);
      page.setStatus(HttpStatus.CONFLICT);
      return page;
    }
    return back(id, "intake.said.recast", said);
  }

  @PostMapping("/{part}/end")
  @Needs(Right.CASE_WRITE)
  ModelAndView strikeOut(@PathVariable UUID id, @PathVariable UUID part, RedirectAttributes said) {
    people.strikeOut(id, part);
    said.addFlashAttribute("noticeUndo", "/reports/" + id + "/people/" + part + "/restore");
    return back(id, "intake.said.struckOut", said);
  }

  @PostMapping("/{part}/restore")
  @Needs(Right.CASE_WRITE)
  ModelAndView restore(@PathVariable UUID id, @PathVariable UUID part, RedirectAttributes said) {
    people.restore(id, part);
    return back(id, "intake.said.restored", said);
  }

  private static Report.Involved one(Report report, UUID part) {
    return report.people().stream()
        .filter(one -> one.id().equals(part))
        .findFirst()
        .orElseThrow(() -> new NotFound(part));
  }

  private static ModelAndView page(Report report, Report.Involved one) {
    return new ModelAndView("intake/role", "report", report).addObject("one", one);
  }

  private static ModelAndView back(UUID id, String what, RedirectAttributes said) {
    said.addFlashAttribute("notice", what);
    return new ModelAndView("redirect:/reports/" + id);
  }
}
