package ua.kolo.vault;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The keys of personal data, for whoever answers for it. Keys are made, replaced and removed by
/// the operator's command line only.
@Controller
class KeyPages {
  private final KeyStanding keys;

  KeyPages(KeyStanding keys) {
    this.keys = keys;
  }

  @GetMapping("/audit/keys")
  ModelAndView standing() {
    return new ModelAndView("audit/keys", "keys", keys.standing());
  }
}
