package ua.kolo.consents;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
import ua.kolo.law.Law;
import ua.kolo.persons.Found;
import ua.kolo.persons.Persons;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// How one answer of a person ends: taken back by her, or never hers; and the paper she signs.
@Controller
@RequestMapping("/persons/{id}/consents")
class EndingPages {
  private final Consents consents;
  private final Persons persons;
  private final Law law;

  EndingPages(Consents consents, Persons persons, Law law) {
    this.consents = consents;
    this.persons = persons;
    this.law = law;
  }

  @GetMapping("/{consent}/withdrawal")
  @Needs(Right.CASE_WRITE)
  ModelAndView ask(
      @PathVariable UUID id,
      @PathVariable UUID consent,
      @RequestParam(defaultValue = "") String from,
      Locale reader) {
    var today = new WithdrawalForm(Days.show(consents.today()), Consent.Form.WRITTEN);
    return page(id, consent, from, reader).addObject("form", today);
  }

  @PostMapping("/{consent}/withdrawal")
  @Needs(Right.CASE_WRITE)
  ModelAndView withdraw(
      @PathVariable UUID id,
      @PathVariable UUID consent,
      @ModelAttribute("form") WithdrawalForm form,
      BindingResult errors,
      @RequestParam(defaultValue = "") String from,
      Locale reader,
      RedirectAttributes said) {
    form.check(errors);
    if (!errors.hasErrors()) {
      try {
        consents.withdraw(id, consent, form.read());
        said.addFlashAttribute("notice", "consents.said.withdrawn");
        return new ModelAndView(ConsentPages.again(id, from));
      } catch (BadRequest wrong) {
        errors.rejectValue("day", wrong.code());
      }
    }
    var page = page(id, consent, from, reader);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @PostMapping("/{consent}/mistake")
  @Needs(Right.CASE_WRITE)
  String mistake(
      @PathVariable UUID id,
      @PathVariable UUID consent,
      @RequestParam(defaultValue = "") String from,
      RedirectAttributes said) {
    consents.mistake(id, consent);
    said.addFlashAttribute("notice", "consents.said.mistaken");
    said.addFlashAttribute(
        "noticeUndo", "/persons/" + id + "/consents/" + consent + "/mistake/removal");
    return ConsentPages.again(id, from);
  }

  @PostMapping("/{consent}/mistake/removal")
  @Needs(Right.CASE_WRITE)
  String noMistake(@PathVariable UUID id, @PathVariable UUID consent, RedirectAttributes said) {
    consents.noMistake(id, consent);
    said.addFlashAttribute("notice", "consents.said.recorded");
    return ConsentPages.again(id, "");
  }

  /// To be printed and signed: one scope, or every scope on a sheet of its own.
  @GetMapping("/paper")
  @Needs(Right.CASE_READ)
  ModelAndView paper(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String scope, Locale reader) {
    var asked =
        law.values("consent_scope", law.today()).stream()
            .filter(value -> scope.isBlank() || value.item().equals(scope))
            .map(value -> value.name().in(reader))
            .toList();
    var whose = consents.whose(id);
    return new ModelAndView("consents/paper", "asked", asked)
        .addObject("person", id)
        .addObject("whose", whose);
  }

  private ModelAndView page(UUID id, UUID consent, String from, Locale reader) {
    var answer = consents.one(id, consent);
    var scope =
        law.findValue("consent_scope", answer.scope(), law.today())
            .map(value -> value.name().in(reader))
            .orElse(answer.scope());
    var whose = persons.named(List.of(id)).stream().findFirst().map(Found.Match::identity);
    return new ModelAndView("consents/withdrawal", "answer", answer)
        .addObject("scope", scope)
        .addObject("person", id)
        .addObject("whose", whose.orElse(null))
        .addObject("from", from);
  }
}
