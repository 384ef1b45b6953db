package ua.kolo.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The sign-in page. Its form posts `username` and `password` back to the same address, and comes
/// back with `?error`, with `wait` seconds when the account is shut.
@Controller
class SignInPages {
  private final ObjectProvider<TrialPeople> trial;

  SignInPages(ObjectProvider<TrialPeople> trial) {
    this.trial = trial;
  }

  @GetMapping("/sign-in")
  String page(@RequestParam(required = false) @Nullable Long wait, Model model) {
    model.addAttribute("wait", wait);
    trial.ifAvailable(people -> model.addAttribute("accounts", people.all()));
    return "identity/sign-in";
  }
}
