package ua.kolo.consents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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
import ua.kolo.persons.Found;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// The answers of a person, for people.
@Controller
@RequestMapping("/persons/{id}/consents")
class ConsentPages {
  // Where a notice, a part in a case or an invitation was refused for want of a consent.
  private static final Pattern BACK =
      Pattern.compile("/(reports|cases|conferences|papers)/[0-9a-f-]{36}(/[a-z]+)?");
  private final Consents consents;
  private final Persons persons;
  private final Law law;

  ConsentPages(Consents consents, Persons persons, Law law) {
    this.consents = consents;
    this.persons = persons;
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
  ModelAndView list(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String scope,
      @RequestParam(defaultValue = "") String from) {
    var form = AnswerForm.empty(scope, Days.show(consents.today()));
    return page(id, from).addObject("form", form);
  }

  @PostMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView record(
      @PathVariable UUID id,
      @ModelAttribute("form") AnswerForm form,
      BindingResult errors,
      @RequestParam(defaultValue = "") String from,
      RedirectAttributes said) {
    form.check(errors);
    if (errors.hasErrors()) {
      var page = page(id, from);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    var answer = form.read();
    var recorded = consents.record(id, answer);
    var counts = consents.counts(id, answer.scope(), recorded);
    said.addFlashAttribute(
        "notice", counts ? "consents.said.recorded" : "consents.said.recorded.older");
    return new ModelAndView(again(id, from));
  }

  static String again(UUID id, String from) {
    var back = back(from);
    return "redirect:/persons/" + id + "/consents" + (back == null ? "" : "?from=" + back);
  }

  private ModelAndView page(UUID id, String from) {
    var answers = consents.of(id);
    var whose = persons.named(List.of(id)).stream().findFirst().map(Found.Match::identity);
    return new ModelAndView("consents/list", "answers", answers)
        .addObject("person", id)
        .addObject("whose", whose.orElse(null))
        .addObject("back", back(from));
  }

  private static @Nullable String back(String from) {
    return BACK.matcher(from).matches() ? from : null;
  }
}
