package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.identity.devices.Devices;
import ua.kolo.identity.devices.Place;
import ua.kolo.identity.devices.Shut;
import ua.kolo.platform.Acting;

/// Where an invited person sets a password. The code is typed, never part of an address: addresses
/// stay in logs and histories.
@Controller
class InvitationPages {
  private static final String PAGE = "identity/invitation";
  private final Invitations invitations;
  private final MissedCodes missed;
  private final Passwords passwords;
  private final PasswordRule rule;
  private final Devices devices;

  InvitationPages(
      Invitations invitations,
      MissedCodes missed,
      Passwords passwords,
      PasswordRule rule,
      Devices devices) {
    this.invitations = invitations;
    this.missed = missed;
    this.passwords = passwords;
    this.rule = rule;
    this.devices = devices;
  }

  @GetMapping("/invitation")
  ModelAndView form() {
    return new ModelAndView(PAGE, "form", new InvitationForm("", "", ""));
  }

  @PostMapping("/invitation")
  ModelAndView accept(
      @Valid @ModelAttribute("form") InvitationForm form,
      BindingResult errors,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!errors.hasErrors()) {
      rule.refusal(form.password(), form.login())
          .ifPresent(code -> errors.rejectValue("password", code));
    }
    if (!errors.hasErrors()) {
      accept(form, errors, devices.mark(request, response), response);
    }
    if (errors.hasErrors()) {
      return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return new ModelAndView("redirect:/sign-in");
  }

  private void accept(
      InvitationForm form, BindingResult errors, Place place, HttpServletResponse response) {
    try {
      if (!isAccepted(form, place, response)) {
        errors.rejectValue("code", "people.invitation.wrong");
      }
    } catch (Shut shut) {
      errors.rejectValue("code", "people.invitation.wait", new Object[] {shut.minutes()}, null);
    }
  }

  // Who typed a right code here waits for no stranger's misses when they sign in.
  private boolean isAccepted(InvitationForm form, Place place, HttpServletResponse response) {
    var code = new InvitationCode(form.code());
    return Acting.gate()
        .call(
            () -> {
              var account =
                  invitations.accept(
                      form.login(),
                      code,
                      () -> passwords.accept(form.password(), form.login()),
                      place);
              account.ifPresentOrElse(
                  known -> devices.remember(known, place, response),
                  () -> missed.tell(form.login()));
              return account.isPresent();
            });
  }
}
