package ua.kolo.cases;

import java.time.Clock;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;

/// Whom a file is about, and how they are reached.
@Controller
@RequestMapping("/cases/{id}")
class PartyPages {
  private final Cases cases;
  private final Parties parties;
  private final Participations participations;
  private final SafeContacts contacts;
  private final CaseWords words;
  private final Clock clock;

  PartyPages(
      Cases cases,
      Parties parties,
      Participations participations,
      SafeContacts contacts,
      CaseWords words,
      Clock clock) {
    this.cases = cases;
    this.parties = parties;
    this.participations = participations;
    this.contacts = contacts;
    this.words = words;
    this.clock = clock;
  }

  @ModelAttribute("lists")
  Map<String, Map<String, String>> lists(Locale reader) {
    return words.lists(reader);
  }

  @GetMapping("/parties")
  @Needs(Right.CASE_WRITE)
  ModelAndView another(@PathVariable UUID id) {
    return page(id).addObject("form", PartyForm.EMPTY);
  }

  @PostMapping("/parties")
  @Needs(Right.CASE_WRITE)
  ModelAndView add(
      @PathVariable UUID id,
      @ModelAttribute("form") PartyForm form,
      BindingResult errors,
      RedirectAttributes said) {
    var page = page(id);
    form.check(errors, Days.today(clock));
    var alike = errors.hasErrors() || form.isDecided() ? null : parties.alike(form.identity());
    var here = alike == null ? List.<String>of() : parties.knownHere(form.identity());
    if (errors.hasErrors() || !here.isEmpty() || (alike != null && !alike.isEmpty())) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page.addObject("alike", alike).addObject("here", here);
    }
    try {
      parties.add(
          id, form.known(), form.identity(), form.hiddenAddresses(), form.as(), form.ground());
    } catch (Conflict noConsent) {
      errors.rejectValue("reason", Objects.requireNonNull(noConsent.code()));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    said.addFlashAttribute("notice", "cases.said.added");
    return new ModelAndView("redirect:/cases/" + id);
  }

  // Whoever takes part will see who is added: those are named beside the question of consent.
  private ModelAndView page(UUID id) {
    var taking = participations.of(id).stream().filter(Participation::stands).toList();
    return new ModelAndView("cases/party", "file", cases.find(id)).addObject("taking", taking);
  }

  @PostMapping("/parties/{party}/end")
  @Needs(Right.CASE_WRITE)
  String end(@PathVariable UUID id, @PathVariable UUID party, RedirectAttributes said) {
    parties.end(id, party);
    said.addFlashAttribute("notice", "cases.said.partyEnded");
    said.addFlashAttribute("noticeUndo", "/cases/" + id + "/parties/" + party + "/restore");
    return "redirect:/cases/" + id;
  }

  @PostMapping("/parties/{party}/restore")
  @Needs(Right.CASE_WRITE)
  String restore(@PathVariable UUID id, @PathVariable UUID party, RedirectAttributes said) {
    parties.restore(id, party);
    said.addFlashAttribute("notice", "cases.said.added");
    return "redirect:/cases/" + id;
  }

  @GetMapping("/contacts/{person}")
  @Needs(Right.CASE_WRITE)
  ModelAndView contact(@PathVariable UUID id, @PathVariable UUID person) {
    var today = Days.today(clock);
    return contactPage(id, person).addObject("form", ContactForm.of(found(id, person), today));
  }

  @PostMapping("/contacts/{person}")
  @Needs(Right.CASE_WRITE)
  ModelAndView keep(
      @PathVariable UUID id,
      @PathVariable UUID person,
      @ModelAttribute("form") ContactForm form,
      BindingResult errors,
      RedirectAttributes said) {
    form.check(errors, Days.today(clock));
    if (errors.hasErrors()) {
      var page = contactPage(id, person);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    try {
      contacts.keep(id, person, form.seen(), form.neverWrite(), form.said(), form.confirmedOn());
    } catch (Stale stale) {
      // Both stand side by side; saving again is then done from the newest.
      var page = contactPage(id, person).addObject("stale", found(id, person));
      page.setStatus(HttpStatus.CONFLICT);
      return page;
    }
    said.addFlashAttribute("notice", "cases.said.contact");
    return new ModelAndView("redirect:/cases/" + id);
  }

  private ModelAndView contactPage(UUID id, UUID person) {
    var file = cases.find(id);
    var party =
        file.parties().stream()
            .filter(one -> one.stands() && one.person().equals(person))
            .findFirst()
            .orElseThrow(() -> new NotFound(person));
    return new ModelAndView("cases/contact", "file", file).addObject("party", party);
  }

  private @Nullable SafeContact found(UUID id, UUID person) {
    return contacts.of(id).stream()
        .filter(one -> Objects.equals(one.person(), person))
        .findFirst()
        .orElse(null);
  }
}
