package ua.kolo.duties;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
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
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.ReadAtOnce;
import ua.kolo.platform.Right;

/// Duties as a list and one by one: taken on, given back, waived.
@Controller
@RequestMapping("/duties")
class DutyPages {
  private static final int ROWS = 50;
  private final Duties duties;
  private final Rules rules;
  private final InstitutionNames institutions;
  private final ObjectProvider<SubjectPage> subjects;
  private final MessageSource messages;

  DutyPages(
      Duties duties,
      Rules rules,
      InstitutionNames institutions,
      ObjectProvider<SubjectPage> subjects,
      MessageSource messages) {
    this.duties = duties;
    this.rules = rules;
    this.institutions = institutions;
    this.subjects = subjects;
    this.messages = messages;
  }

  @ReadAtOnce
  @GetMapping
  ModelAndView list(DutyQuery query) {
    var found = duties.list(query.filter(), query.after(), ROWS);
    var names = new HashMap<>(institutions.owing(found.rows()));
    return new ModelAndView("duties/list", "query", query)
        .addObject("found", found)
        .addObject("names", names)
        .addObject("rules", rules.inForce().stream().map(Edition::rule).toList());
  }

  @GetMapping("/rules")
  ModelAndView rules() {
    var all = rules.inForce();
    var own = all.stream().filter(Edition::isOwn).map(one -> one.rule().code()).toList();
    return new ModelAndView("duties/rules", "rules", all.stream().map(Edition::rule).toList())
        .addObject("own", own);
  }

  @ReadAtOnce
  @GetMapping("/{id}")
  ModelAndView duty(@PathVariable UUID id) {
    var duty = duties.find(id);
    return new ModelAndView("duties/duty", "duty", duty)
        .addObject("names", institutions.concerned(duty))
        .addObject("subject", address(duty.subject()))
        .addObject("byHand", DoneByHand.mayBeSaid(duty))
        .addObject("saidByHand", DoneByHand.wasSaid(duty))
        .addObject("writes", Acting.current().may(Right.CASE_WRITE));
  }

  @PostMapping("/{id}/holder")
  String take(@PathVariable UUID id, RedirectAttributes said) {
    duties.take(id);
    return back(id, said, "duties.said.taken", "/holder/drop");
  }

  @PostMapping("/{id}/holder/drop")
  String giveBack(@PathVariable UUID id, RedirectAttributes said) {
    duties.giveBack(id);
    return back(id, said, "duties.said.dropped", "/holder");
  }

  @GetMapping("/{id}/waiver")
  @Needs(Right.CASE_WRITE)
  ModelAndView askWhy(@PathVariable UUID id, Locale reader) {
    var duty = duties.find(id);
    if (!duty.isOursToWaive()) {
      throw new Conflict("duties.refused.notOurs");
    }
    return waiver(duty, reader).addObject("form", new WaiverForm(null, null));
  }

  @PostMapping("/{id}/waiver")
  @Needs(Right.CASE_WRITE)
  ModelAndView waive(
      @PathVariable UUID id,
      @ModelAttribute("form") WaiverForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    form.check(errors);
    if (errors.hasErrors()) {
      var page = waiver(duties.find(id), reader);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    duties.waive(id, form.waiver());
    return new ModelAndView(back(id, said, "duties.said.waived", "/waiver/undo"));
  }

  @PostMapping("/{id}/waiver/undo")
  String unwaive(@PathVariable UUID id, RedirectAttributes said) {
    duties.unwaive(id);
    said.addFlashAttribute("notice", "duties.said.unwaived");
    return "redirect:/duties/" + id;
  }

  private ModelAndView waiver(Duty duty, Locale reader) {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (var reason : Waiver.Reason.values()) {
      if (!reason.isOfTheProgram()) {
        reasons.put(reason.name(), messages.getMessage("duties.reason." + reason, null, reader));
      }
    }
    return new ModelAndView("duties/waiver", "duty", duty).addObject("reasons", reasons);
  }

  private @Nullable String address(Subject subject) {
    return subjects.stream()
        .filter(page -> page.kind().equals(subject.kind()))
        .findFirst()
        .map(page -> page.address(subject.id()))
        .orElse(null);
  }

  private static String back(UUID id, RedirectAttributes said, String notice, String undo) {
    said.addFlashAttribute("notice", notice);
    said.addFlashAttribute("noticeUndo", "/duties/" + id + undo);
    return "redirect:/duties/" + id;
  }
}
