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
    return page(HttpStatus.OK).addObject("form", SetUpForm.empty());
  }

  @PostMapping("/set-up")
  ModelAndView begin(@Valid @ModelAttribute("form") SetUpForm form, BindingResult errors) {
    if (!errors.hasErrors()) {
      rule.refusal(form.password(), form.login(), form.name(), form.institution())
          .ifPresent(code -> errors.rejectValue("password", code));
    }
    if (!form.territory().isBlank() && setUp.place(form).isEmpty()) {
      errors.rejectValue("territory", "identity.set-up.territory.wrong");
    }
    if (!errors.hasErrors() && !setUp.begin(form)) {
      errors.rejectValue("code", "identity.set-up.code.wrong");
    }
    return errors.hasErrors()
        ? page(HttpStatus.UNPROCESSABLE_CONTENT)
        : new ModelAndView("redirect:/sign-in");
  }

  private ModelAndView page(HttpStatus status) {
    return new ModelAndView(PAGE, status).addObject("places", setUp.places());
  }
}
