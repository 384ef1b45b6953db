package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.identity.devices.Addition;
import ua.kolo.identity.factors.TotpOffer;

/// Where a person sets up, sees and removes their own second factors. Whoever must have one and has
/// none comes here first and goes nowhere else.
@Controller
class FactorPages {
  private static final String HOME = "/me/second-factor";
  private static final String OFFERED = "kolo.offered";
  private final OwnFactors own;
  private final Onward onward;

  FactorPages(OwnFactors own, Onward onward) {
    this.own = own;
    this.onward = onward;
  }

  @GetMapping(HOME)
  ModelAndView overview(@AuthenticationPrincipal Principal who, HttpServletRequest request) {
    var person = person(who);
    return new ModelAndView("identity/second-factor", "factors", own.overview(person))
        .addObject("losses", own.untoldLosses(request))
        .addObject("ties", own.ties(person))
        .addObject("additions", own.untoldAdditions(request))
        .addObject("asksPassword", OwnFactors.asksPassword(who))
        .addObject("asked", person.asksSecondFactor());
  }

  /// A new secret, kept sealed in the session until its first code is typed.
  @GetMapping(HOME + "/totp")
  ModelAndView offer(@AuthenticationPrincipal Principal who, HttpServletRequest request) {
    var offer = own.offer(person(who));
    request.getSession().setAttribute(OFFERED, offer.sealed());
    return totp(who, offer);
  }

  private ModelAndView offerAgain(Principal who, byte[] sealed, String wrong) {
    var again = totp(who, own.offer(person(who), sealed)).addObject(wrong, true);
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  private ModelAndView totp(Principal who, TotpOffer offer) {
    return new ModelAndView("identity/totp", "offer", offer)
        .addObject("asksPassword", OwnFactors.asksPassword(who));
  }

  @PostMapping(HOME + "/totp")
  ModelAndView confirm(
      @AuthenticationPrincipal Principal who,
      @RequestParam String code,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request) {
    var sealed = (byte[]) request.getSession().getAttribute(OFFERED);
    if (sealed == null) {
      return new ModelAndView("redirect:" + HOME + "/totp");
    }
    if (!own.mayAdd(who, password, request)) {
      return offerAgain(who, sealed, "wrongPassword");
    }
    if (!own.confirm(person(who), sealed, code, request)) {
      return offerAgain(who, sealed, "wrong");
    }
    request.getSession().removeAttribute(OFFERED);
    own.added(Addition.What.TOTP, who, request);
    return codes(person(who));
  }

  private ModelAndView codes(SignedIn person) {
    return new ModelAndView("identity/recovery-codes", "codes", own.newCodes(person));
  }

  @PostMapping(HOME + "/codes")
  ModelAndView newCodes(
      @AuthenticationPrincipal Principal who,
      @RequestParam String password,
      HttpServletRequest request) {
    if (!own.confirms(person(who), password, request)) {
      return wrong(who, request);
    }
    own.added(Addition.What.CODES, who, request);
    return codes(person(who));
  }

  @PostMapping(HOME + "/totp/removal")
  ModelAndView removeTotp(
      @AuthenticationPrincipal Principal who,
      @RequestParam String password,
      HttpServletRequest request,
      RedirectAttributes said) {
    if (!own.confirms(person(who), password, request)) {
      return wrong(who, request);
    }
    own.removeTotp(person(who), request);
    said.addFlashAttribute("notice", "identity.factor.removed");
    return new ModelAndView("redirect:" + HOME);
  }

  @PostMapping(HOME + "/passkeys/removal")
  ModelAndView removeKey(
      @AuthenticationPrincipal Principal who,
      @RequestParam UUID key,
      @RequestParam String password,
      HttpServletRequest request,
      RedirectAttributes said) {
    if (!own.confirms(person(who), password, request)) {
      return wrong(who, request);
    }
    own.removeKey(person(who), key, request);
    said.addFlashAttribute("notice", "identity.factor.removed");
    return new ModelAndView("redirect:" + HOME);
  }

  /// The person has read that their factors were taken, by whom and why; heard only where somebody
  /// else came in first after.
  @PostMapping(HOME + "/losses")
  String told(HttpServletRequest request) {
    own.told(request);
    Tiding.FACTORS_TAKEN.tell(request, !own.untoldLosses(request).isEmpty());
    return "redirect:" + HOME;
  }

  /// The person knows what was added to their account.
  @PostMapping(HOME + "/additions")
  String toldOfAdditions(HttpServletRequest request) {
    own.toldAdditions(request);
    Tiding.ADDED.tell(request, !own.untoldAdditions(request).isEmpty());
    return "redirect:" + HOME;
  }

  /// On to the work, when all is set up.
  @PostMapping(HOME + "/done")
  String done(HttpServletRequest request, HttpServletResponse response) {
    return "redirect:" + onward.next(request, response);
  }

  private ModelAndView wrong(Principal who, HttpServletRequest request) {
    var page = overview(who, request).addObject("wrong", true);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  static SignedIn person(Principal who) {
    return switch (Objects.requireNonNull(who)) {
      case SignedIn person -> person;
      case Entering entering -> entering.signedIn();
      default -> throw new IllegalStateException("nobody entered");
    };
  }
}
