package ua.kolo.identity.tokens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.identity.Identity;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;

/// The access tokens of the post one acts as.
@Controller
@RequestMapping("/me/tokens")
class TokenPages {
  private final AccessTokens tokens;
  private final Identity identity;
  private final Clock clock;

  TokenPages(AccessTokens tokens, Identity identity, Clock clock) {
    this.tokens = tokens;
    this.identity = identity;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list() {
    return page(TokenForm.empty());
  }

  // The text goes into this one answer and nowhere else: a redirect would keep it in the session.
  @PostMapping
  ModelAndView issue(
      @Valid @ModelAttribute("form") TokenForm form,
      BindingResult errors,
      HttpServletRequest request) {
    if (!errors.hasErrors()) {
      confirm(Objects.requireNonNullElse(form.password(), ""), errors, request);
    }
    if (errors.hasErrors()) {
      var page = page(form);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    var issued = tokens.issue(form.asked());
    identity.madeToken(request);
    return new ModelAndView("identity/token-issued", "issued", issued)
        .addObject("name", form.name());
  }

  private void confirm(String password, BindingResult errors, HttpServletRequest request) {
    try {
      if (!identity.confirms(password, request)) {
        errors.rejectValue("password", "identity.password.wrong");
      }
    } catch (Conflict refused) {
      errors.rejectValue("password", refused.code(), refused.getDetailMessageArguments(), null);
    }
  }

  @GetMapping("/{id}/revocation")
  ModelAndView ask(@PathVariable UUID id) {
    return new ModelAndView("identity/token-revocation", "token", tokens.find(id));
  }

  @PostMapping("/{id}/revocation")
  String revoke(@PathVariable UUID id, RedirectAttributes said) {
    tokens.revoke(id);
    said.addFlashAttribute("notice", "tokens.said.revoked");
    return "redirect:/me/tokens";
  }

  private ModelAndView page(TokenForm form) {
    var now = clock.instant();
    return new ModelAndView("identity/tokens", "form", form)
        .addObject("tokens", tokens.own().stream().map(token -> TokenRow.of(token, now)).toList())
        .addObject("rights", Acting.current().rights().stream().sorted().toList())
        .addObject("terms", TokenForm.TERMS);
  }
}
