package ua.kolo.persons;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Records that may be of one person, side by side; a person merges, tells apart, undoes.
@Controller
class DoublePages {
  private final Doubles doubles;
  private final Persons persons;

  DoublePages(Doubles doubles, Persons persons) {
    this.doubles = doubles;
    this.persons = persons;
  }

  @GetMapping("/persons/doubles")
  ModelAndView list() {
    return new ModelAndView("persons/doubles")
        .addObject("pairs", doubles.pairs())
        .addObject("distinctions", doubles.distinctions())
        .addObject("reasons", Distinction.Undoing.values());
  }

  @GetMapping("/persons/{id}/doubles/{other}")
  ModelAndView pair(@PathVariable UUID id, @PathVariable UUID other) {
    return new ModelAndView("persons/pair")
        .addObject("one", persons.look(id, Purpose.CASE_WORK))
        .addObject("other", persons.look(other, Purpose.CASE_WORK));
  }

  @PostMapping("/persons/{id}/doubles/{other}/merging")
  String merge(
      @PathVariable UUID id,
      @PathVariable UUID other,
      @RequestParam String reason,
      RedirectAttributes after) {
    doubles.merge(id, other, reason);
    after.addFlashAttribute("notice", "persons.merged");
    return "redirect:/persons/" + id;
  }

  @PostMapping("/persons/{id}/doubles/{other}/distinction")
  String distinguish(@PathVariable UUID id, @PathVariable UUID other, RedirectAttributes after) {
    doubles.distinguish(id, other);
    after.addFlashAttribute("notice", "persons.distinguished");
    return "redirect:/persons/doubles";
  }

  @PostMapping("/persons/{id}/doubles/{other}/distinction/removal")
  String undistinguish(
      @PathVariable UUID id,
      @PathVariable UUID other,
      @RequestParam Distinction.Undoing reason,
      RedirectAttributes after) {
    doubles.undistinguish(id, other, reason);
    after.addFlashAttribute("notice", "persons.undistinguished");
    return "redirect:/persons/doubles";
  }

  @PostMapping("/persons/{id}/mergings/{merging}/undoing")
  String undo(
      @PathVariable UUID id,
      @PathVariable UUID merging,
      @RequestParam String reason,
      RedirectAttributes after) {
    doubles.undo(id, merging, reason);
    after.addFlashAttribute("notice", "persons.unmerged");
    return "redirect:/persons/" + id;
  }
}
