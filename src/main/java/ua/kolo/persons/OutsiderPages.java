package ua.kolo.persons;

import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.directory.Directory;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Where somebody from outside agrees that a record is destroyed; it names nobody.
@Controller
@RequestMapping("/destructions")
class OutsiderPages {
  private final Destructions destructions;
  private final Directory directory;

  OutsiderPages(Destructions destructions, Directory directory) {
    this.destructions = destructions;
    this.directory = directory;
  }

  @GetMapping
  @Needs(Right.ACCESS_REVIEW)
  ModelAndView list() {
    var asked = destructions.toAgree();
    return new ModelAndView("persons/agreements", "asked", asked)
        .addObject(
            "institutions",
            directory.names(asked.stream().map(ToAgree::institution).collect(Collectors.toSet())));
  }

  @PostMapping("/{id}/agreement")
  @Needs(Right.ACCESS_REVIEW)
  String agree(@PathVariable UUID id, RedirectAttributes said) {
    destructions.agree(id);
    said.addFlashAttribute("notice", "persons.destruction.agreed.said");
    return "redirect:/destructions";
  }
}
