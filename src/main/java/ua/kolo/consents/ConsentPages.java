package ua.kolo.consents;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
import ua.kolo.law.Law;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// The answers of a person, for people.
@Controller
@RequestMapping("/persons/{id}/consents")
class ConsentPages {
  private final Consents consents;
  private final Law law;

  ConsentPages(Consents consents, Law law) {
    this.consents = consents;
    this.law = law;
  }

  @ModelAttribute("scopes")
  Map<String, String> scopes(Locale reader) {
    var scopes = new LinkedHashMap<String, String>();
    law.values("consent_scope", law.today())
        .forEach(value -> scopes.put(value.item(), value.name().in(reader)));
    return scopes;
  }

  @ModelAttribute("mayWrite")
  boolean mayWrite() {
    return Acting.current().may(Right.CASE_WRITE);
  }

  @GetMapping
  ModelAndView list(@PathVariable UUID id, @RequestParam(required = false) @Nullable String scope) {
    var form = AnswerForm.empty(scope, Days.show(consents.today()));
    return page(id).addObject("form", form);
  }

  @PostMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView record(
      @PathVariable UUID id,
      @ModelAttribute("form") AnswerForm form,
      BindingResult errors,
      RedirectAttributes said) {
    form.check(errors);
    if (errors.hasErrors()) {
      var page = page(id);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    var answer = form.read();
    var recorded = consents.record(id, answer);
    var counts = consents.counts(id, answer.scope(), recorded);
    said.addFlashAttribute(
        "notice", counts ? "consents.said.recorded" : "consents.said.recorded.older");
    return new ModelAndView("redirect:/persons/" + id + "/consents");
  }

  @PostMapping("/{consent}/withdrawal")
  @Needs(Right.CASE_WRITE)
  String withdraw(@PathVariable UUID id, @PathVariable UUID consent, RedirectAttributes said) {
    consents.withdraw(id, consent);
    said.addFlashAttribute("notice", "consents.said.withdrawn");
    return "redirect:/persons/" + id + "/consents";
  }

  private ModelAndView page(UUID id) {
    return new ModelAndView("consents/list", "answers", consents.of(id)).addObject("person", id);
  }
}
