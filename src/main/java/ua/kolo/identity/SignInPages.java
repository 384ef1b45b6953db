package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.identity.Entering.Step;
import ua.kolo.identity.devices.Shut;
import ua.kolo.identity.outside.Outside;

/// The pages of entering. The first one's form posts `username` and `password` back to the same
/// address, and comes back with `?error`, with `wait` seconds after too many misses.
@Controller
class SignInPages {
  private static final String FACTOR = "identity/factor";
  private final ObjectProvider<TrialPeople> trial;
  private final Outside outside;
  private final SecondFactor second;
  private final Onward onward;

  SignInPages(
      ObjectProvider<TrialPeople> trial, Outside outside, SecondFactor second, Onward onward) {
    this.trial = trial;
    this.outside = outside;
    this.second = second;
    this.onward = onward;
  }

  @GetMapping("/sign-in")
  String page(@RequestParam(required = false) @Nullable Long wait, Model model) {
    model.addAttribute("wait", wait);
    model.addAttribute("outside", outside.names());
    trial.ifAvailable(people -> model.addAttribute("accounts", people.all()));
    return "identity/sign-in";
  }

  @GetMapping("/sign-in/factor")
  ModelAndView factor(@AuthenticationPrincipal Object who) {
    return who instanceof Entering entering && entering.step() == Step.FACTOR
        ? asking(entering)
        : new ModelAndView("redirect:/");
  }

  @PostMapping("/sign-in/factor")
  ModelAndView prove(
      @AuthenticationPrincipal Object who,
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!(who instanceof Entering entering && entering.step() == Step.FACTOR)) {
      return new ModelAndView("redirect:/");
    }
    try {
      return second.prove(entering.signedIn().person(), code, request)
          ? new ModelAndView("redirect:" + onward.next(request, response))
          : refused(entering, null);
    } catch (Shut shut) {
      return refused(entering, shut.seconds());
    }
  }

  private ModelAndView refused(Entering entering, @Nullable Long wait) {
    var page = asking(entering).addObject("wrong", true).addObject("wait", wait);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView asking(Entering entering) {
    return new ModelAndView(FACTOR, "ways", second.ways(entering.signedIn().person()));
  }
}
