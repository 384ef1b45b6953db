package ua.kolo.identity.people;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where whoever is asked says whether a colleague is helped into their account.
@Controller
@RequestMapping("/me/entry-help")
class HelpPages {
  private static final String HERE = "redirect:/me/entry-help";
  private final EntryHelp help;

  HelpPages(EntryHelp help) {
    this.help = help;
  }

  @GetMapping
  ModelAndView list() {
    return new ModelAndView("people/entry-help", "asked", help.toAgree());
  }

  @PostMapping("/{help}/confirmation")
  String confirm(@PathVariable("help") UUID id, RedirectAttributes said) {
    help.answer(id, true);
    said.addFlashAttribute("notice", "people.help.said.agreed");
    return HERE;
  }

  @PostMapping("/{help}/refusal")
  String refuse(@PathVariable("help") UUID id, RedirectAttributes said) {
    help.answer(id, false);
    said.addFlashAttribute("notice", "people.said.refused");
    return HERE;
  }
}
