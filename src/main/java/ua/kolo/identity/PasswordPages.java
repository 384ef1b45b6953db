package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where a person changes their own password.
@Controller
class PasswordPages {
  private static final String ADDRESS = "/me/password";
  private static final String PAGE = "identity/password";
  private final OwnPassword own;

  PasswordPages(OwnPassword own) {
    this.own = own;
  }

  @GetMapping(ADDRESS)
  ModelAndView form(@AuthenticationPrincipal SignedIn person) {
    return new ModelAndView(PAGE, "form", new PasswordForm("", "", ""))
        .addObject("login", own.login(person));
  }

  @PostMapping(ADDRESS)
  ModelAndView change(
      @AuthenticationPrincipal SignedIn person,
      @Valid @ModelAttribute("form") PasswordForm form,
      BindingResult errors,
      HttpServletRequest request,
      RedirectAttributes said) {
    var login = own.login(person);
    if (!errors.hasErrors()) {
      own.change(person, form, errors, login, request);
    }
    if (errors.hasErrors()) {
      return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT).addObject("login", login);
    }
    said.addFlashAttribute("notice", "identity.password.changed");
    return new ModelAndView("redirect:" + ADDRESS);
  }
}
