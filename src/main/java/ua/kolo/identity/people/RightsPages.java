package ua.kolo.identity.people;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// Who may what: the whole table for everybody at work, and one's own rights.
@Controller
class RightsPages {
  @GetMapping("/people/rights")
  ModelAndView everybodys() {
    return new ModelAndView("people/rights", "roles", Role.values())
        .addObject("rights", Right.values());
  }

  @GetMapping("/me/rights")
  ModelAndView own() {
    return new ModelAndView("people/own-rights", "own", Acting.current().rights())
        .addObject("rights", Right.values());
  }
}
