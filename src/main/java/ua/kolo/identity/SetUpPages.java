package ua.kolo.identity;

import jakarta.validation.Valid;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.platform.NotFound;

/// Where the first administrator of a new installation makes an account.
@Controller
@Profile("serve")
class SetUpPages {
  private static final String PAGE = "identity/set-up";
  private final SetUp setUp;
  private final PasswordRule rule;

  SetUpPages(SetUp setUp, PasswordRule rule) {
    this.setUp = setUp;
    this.rule = rule;
  }

  @GetMapping("/set-up")
  ModelAndView form() {
    if (!setUp.isOpen()) {
      throw new NotFound("/set-up");
    }
    return new ModelAndView(PAGE, "form", SetUpForm.empty());
  }

  @PostMapping("/set-up")
  ModelAndView begin(@Valid @ModelAttribute("form") SetUpForm form, BindingResult errors) {
    if (!errors.hasErrors()) {
      rule.refusal(form.password(), form.login(), form.name(), form.institution())
          .ifPresent(code -> errors.rejectValue("password", code));
    }
    if (!errors.hasErrors() && !setUp.begin(form)) {
      errors.rejectValue("code", "identity.set-up.code.wrong");
    }
    return errors.hasErrors()
        ? new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT)
        : new ModelAndView("redirect:/sign-in");
  }
}
