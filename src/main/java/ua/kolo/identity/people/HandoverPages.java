package ua.kolo.identity.people;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where an account is handed over to another institution, and taken there.
@Controller
class HandoverPages {
  private final Handovers handovers;
  private final People people;

  HandoverPages(Handovers handovers, People people) {
    this.handovers = handovers;
    this.people = people;
  }

  @GetMapping("/people/{id}/handover")
  ModelAndView choose(@PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
    var found = handovers.choices(q);
    return new ModelAndView("people/handover", "person", people.mine(id))
        .addObject("q", q)
        .addObject("found", found);
  }

  @PostMapping("/people/{id}/handover")
  String ask(@PathVariable UUID id, @RequestParam UUID institution, RedirectAttributes said) {
    handovers.ask(id, institution);
    said.addFlashAttribute("notice", "people.said.handed");
    return "redirect:/people/" + id;
  }

  @PostMapping("/people/{id}/handover/removal")
  String takeBack(@PathVariable UUID id, RedirectAttributes said) {
    handovers.takeBack(id);
    said.addFlashAttribute("notice", "people.said.handover.back");
    return "redirect:/people/" + id;
  }

  @PostMapping("/people/handovers/{handover}/acceptance")
  String accept(@PathVariable UUID handover, RedirectAttributes said) {
    var account = handovers.accept(handover);
    said.addFlashAttribute("notice", "people.said.taken");
    return "redirect:/people/" + account;
  }

  @PostMapping("/people/handovers/{handover}/refusal")
  String refuse(@PathVariable UUID handover, RedirectAttributes said) {
    handovers.refuse(handover);
    said.addFlashAttribute("notice", "people.said.handover.refused");
    return "redirect:/people";
  }

  /// What the list and the page of a person say of it.
  static ModelAndView shown(ModelAndView page, Handovers handovers, List<Handover> waiting) {
    return page.addObject("handed", waiting).addObject("handedUnits", handovers.names(waiting));
  }
}
