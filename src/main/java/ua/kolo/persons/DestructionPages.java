package ua.kolo.persons;

import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.vault.Shredding;

/// Destroying a person: one asks, another confirms, and until then it is taken back.
@Controller
class DestructionPages {
  private final Destructions destructions;
  private final Persons persons;

  DestructionPages(Destructions destructions, Persons persons) {
    this.destructions = destructions;
    this.persons = persons;
  }

  @ModelAttribute("mayDestroy")
  boolean mayDestroy() {
    return Acting.current().may(Right.PERSON_DESTROY);
  }

  @GetMapping("/persons/destructions")
  @Needs(Right.PERSON_MERGE)
  ModelAndView list() {
    var waiting = destructions.waiting();
    var named =
        persons.named(waiting.stream().map(Destruction::person).toList()).stream()
            .collect(Collectors.toMap(Found.Match::id, Found.Match::identity));
    return new ModelAndView("persons/destructions")
        .addObject("destructions", waiting)
        .addObject("named", named);
  }

  @GetMapping("/persons/{id}/shredding")
  @Needs(Right.PERSON_MERGE)
  ModelAndView form(@PathVariable UUID id) {
    if (persons.shredding(id).isPresent()) {
      return new ModelAndView("redirect:/persons/" + id);
    }
    var person = persons.look(id, Purpose.SUBJECT_REQUEST);
    if (person.mergedInto() != null) {
      return new ModelAndView("redirect:/persons/" + person.mergedInto() + "/shredding");
    }
    return new ModelAndView("persons/shredding")
        .addObject("person", person)
        .addObject("destruction", destructions.of(id).orElse(null))
        .addObject("reasons", Shredding.Reason.values());
  }

  @PostMapping("/persons/{id}/shredding")
  @Needs(Right.PERSON_MERGE)
  String ask(
      @PathVariable UUID id, @RequestParam Shredding.Reason reason, RedirectAttributes after) {
    destructions.ask(id, reason);
    after.addFlashAttribute("notice", "persons.destruction.asked");
    return "redirect:/persons/" + id;
  }

  @PostMapping("/persons/{id}/shredding/confirmation")
  @Needs(Right.PERSON_DESTROY)
  String confirm(@PathVariable UUID id, RedirectAttributes after) {
    destructions.confirm(id);
    after.addFlashAttribute("notice", "persons.shredded");
    return "redirect:/persons/" + id;
  }

  @PostMapping("/persons/{id}/shredding/carrying-out")
  @Needs(Right.PERSON_MERGE)
  String carryOut(@PathVariable UUID id, RedirectAttributes after) {
    destructions.carryOut(id);
    after.addFlashAttribute("notice", "persons.shredded");
    return "redirect:/persons/" + id;
  }

  @PostMapping("/persons/{id}/shredding/withdrawal")
  @Needs(Right.PERSON_MERGE)
  String withdraw(@PathVariable UUID id, RedirectAttributes after) {
    destructions.withdraw(id);
    after.addFlashAttribute("notice", "persons.destruction.withdrawn");
    return "redirect:/persons/" + id;
  }

  // An answer shown at these addresses is asked for again when the language is changed.
  @GetMapping({
    "/persons/{id}/shredding/confirmation",
    "/persons/{id}/shredding/carrying-out",
    "/persons/{id}/shredding/withdrawal"
  })
  @Needs(Right.PERSON_MERGE)
  String back(@PathVariable UUID id) {
    return "redirect:/persons/" + persons.kept(id) + "/shredding";
  }
}
