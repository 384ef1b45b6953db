package ua.kolo.letters;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.audit.Names;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Where an administrator sees which letters went and which did not.
@Controller
@RequestMapping("/letters")
class OutboxPages {
  private final Letters letters;
  private final Names names;
  private final Route route;

  OutboxPages(Letters letters, Names names, Route route) {
    this.letters = letters;
    this.names = names;
    this.route = route;
  }

  @GetMapping
  ModelAndView list() {
    var found = letters.outbox();
    Set<UUID> people =
        found.stream().map(Letter::person).filter(Objects::nonNull).collect(Collectors.toSet());
    return new ModelAndView("letters/outbox", "found", found)
        .addObject("names", names.people(people))
        .addObject("there", route.isThere())
        .addObject("shown", route.isShown());
  }

  @PostMapping("/{id}/again")
  @Needs(Right.PEOPLE_MANAGE)
  String again(@PathVariable UUID id, RedirectAttributes said) {
    letters.again(id);
    said.addFlashAttribute("notice", "letters.said.again");
    return "redirect:/letters";
  }
}
