package ua.kolo.identity.people;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A new code for somebody's password, at once or once it was agreed to.
@Controller
@RequestMapping("/people/{id}")
class CodePages {
  private final People people;
  private final EntryHelp help;

  CodePages(People people, EntryHelp help) {
    this.people = people;
    this.help = help;
  }

  @GetMapping("/invitation")
  ModelAndView ask(@PathVariable UUID id) {
    return new ModelAndView("people/invitation", "person", people.mine(id));
  }

  @PostMapping("/invitation")
  ModelAndView invite(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean everything,
      RedirectAttributes said) {
    var invited = people.invite(id, everything).orElse(null);
    if (invited == null) {
      said.addFlashAttribute("notice", "people.help.said.asked");
      return new ModelAndView("redirect:/people/" + id);
    }
    return new ModelAndView("people/invited", "invited", invited)
        .addObject("name", people.find(id).name());
  }

  @PostMapping("/entry-help/{help}/withdrawal")
  String takeBack(
      @PathVariable UUID id, @PathVariable("help") UUID asked, RedirectAttributes said) {
    help.takeBack(people.mine(id).id(), asked);
    said.addFlashAttribute("notice", "people.said.takenBack");
    return "redirect:/people/" + id;
  }
}
