package ua.kolo.cases;

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
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Taking out of a file what does not belong to it: an entry, a report. The reason is asked first.
@Controller
@RequestMapping("/cases/{id}")
class WithdrawalPages {
  private final Cases cases;
  private final CaseEntries entries;
  private final CaseWork work;

  WithdrawalPages(Cases cases, CaseEntries entries, CaseWork work) {
    this.cases = cases;
    this.entries = entries;
    this.work = work;
  }

  @GetMapping("/entries/{entry}/withdrawal")
  @Needs(Right.CASE_WRITE)
  ModelAndView entry(@PathVariable UUID id, @PathVariable UUID entry) {
    return ofEntry(id, entry).addObject("form", new ReasonForm(null, null));
  }

  @PostMapping("/entries/{entry}/withdrawal")
  @Needs(Right.CASE_WRITE)
  ModelAndView withdraw(
      @PathVariable UUID id,
      @PathVariable UUID entry,
      @ModelAttribute("form") ReasonForm form,
      BindingResult errors,
      RedirectAttributes said) {
    form.check(errors);
    if (errors.hasErrors()) {
      return refused(ofEntry(id, entry));
    }
    entries.withdraw(id, entry, form.reason());
    return back(id, said, "cases.said.withdrawn");
  }

  @GetMapping("/reports/{report}/part")
  @Needs(Right.CASE_WRITE)
  ModelAndView report(@PathVariable UUID id, @PathVariable UUID report) {
    return ofReport(id, report).addObject("form", new ReasonForm(null, null));
  }

  @PostMapping("/reports/{report}/part")
  @Needs(Right.CASE_WRITE)
  ModelAndView part(
      @PathVariable UUID id,
      @PathVariable UUID report,
      @ModelAttribute("form") ReasonForm form,
      BindingResult errors,
      RedirectAttributes said) {
    form.check(errors);
    if (errors.hasErrors()) {
      return refused(ofReport(id, report));
    }
    work.part(id, report, form.reason());
    return back(id, said, "cases.said.parted");
  }

  private ModelAndView ofEntry(UUID id, UUID entry) {
    if (entries.of(id).stream().noneMatch(one -> one.id().equals(entry))) {
      throw new NotFound(entry);
    }
    return page(id, "entry", "/entries/" + entry + "/withdrawal");
  }

  private ModelAndView ofReport(UUID id, UUID report) {
    if (cases.find(id).reports().stream().noneMatch(one -> one.id().equals(report))) {
      throw new NotFound(report);
    }
    return page(id, "report", "/reports/" + report + "/part");
  }

  private ModelAndView page(UUID id, String what, String address) {
    var file = cases.find(id);
    return new ModelAndView("cases/withdrawal", "file", file)
        .addObject("what", what)
        .addObject("address", "/cases/" + file.id() + address);
  }

  private static ModelAndView refused(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView back(UUID id, RedirectAttributes said, String notice) {
    said.addFlashAttribute("notice", notice);
    return new ModelAndView("redirect:/cases/" + id);
  }
}
