package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.identity.devices.Devices;
import ua.kolo.identity.devices.Shut;
import ua.kolo.identity.outside.Errand;
import ua.kolo.identity.outside.NotVouched;
import ua.kolo.identity.outside.Outside;
import ua.kolo.identity.outside.Subject;
import ua.kolo.identity.outside.Vouched;
import ua.kolo.identity.sessions.Presence;
import ua.kolo.platform.Conflict;

/// The way in by a provider outside. Whom it vouches for and nobody here knows types once a login
/// and a one-time code of an administrator; no account makes itself.
@Controller
class OutsidePages {
  private static final String ERRAND = "kolo.errand";
  private static final String VOUCHED = "kolo.vouched";
  private static final String MISSED = "redirect:/sign-in?outside";
  private static final String TIE = "/sign-in/outside/tie";
  private final Outside outside;
  private final OutsideEntrance entrance;
  private final Vouched vouched;
  private final Onward onward;
  private final Devices devices;
  private final Clock clock;

  OutsidePages(
      Outside outside,
      OutsideEntrance entrance,
      Vouched vouched,
      Onward onward,
      Devices devices,
      Clock clock) {
    this.outside = outside;
    this.entrance = entrance;
    this.vouched = vouched;
    this.onward = onward;
    this.devices = devices;
    this.clock = clock;
  }

  @GetMapping("/sign-in/outside/{way}")
  String begin(@PathVariable String way, HttpServletRequest request) {
    var errand = outside.errand(way);
    try {
      var there = outside.begin(errand);
      request.getSession().setAttribute(ERRAND, errand);
      return "redirect:" + there;
    } catch (NotVouched away) {
      return MISSED;
    }
  }

  @GetMapping("/sign-in/outside/{way}/back")
  String back(
      @PathVariable String way,
      @RequestParam(required = false) @Nullable String code,
      @RequestParam(required = false) @Nullable String state,
      HttpServletRequest request,
      HttpServletResponse response) {
    var errand = (Errand) request.getSession().getAttribute(ERRAND);
    request.getSession().removeAttribute(ERRAND);
    if (errand == null || code == null || !errand.fits(way, state, clock.instant())) {
      return MISSED;
    }
    try {
      return arrived(outside.finish(errand, code), request, response);
    } catch (NotVouched refused) {
      return refused.isInstitutionMissing() ? MISSED + "=institution" : MISSED;
    }
  }

  private String arrived(
      Subject subject, HttpServletRequest request, HttpServletResponse response) {
    var account = entrance.account(subject).orElse(null);
    if (account == null) {
      request.changeSessionId();
      request.getSession().setAttribute(VOUCHED, vouched.seal(subject));
      return "redirect:" + TIE;
    }
    return enter(account, subject, request, response);
  }

  private String enter(
      UUID account, Subject subject, HttpServletRequest request, HttpServletResponse response) {
    request.changeSessionId();
    var presence = Presence.entered(account, subject.way(), request);
    (subject.proven() ? presence.prove(subject.way()) : presence).keep(request.getSession());
    return "redirect:" + onward.next(request, response);
  }

  @GetMapping(TIE)
  ModelAndView unknown(HttpServletRequest request) {
    return vouched(request) == null
        ? new ModelAndView(MISSED)
        : new ModelAndView("identity/outside-tie");
  }

  @PostMapping(TIE)
  ModelAndView tie(
      @RequestParam String login,
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    var subject = vouched(request);
    if (subject == null) {
      return new ModelAndView(MISSED);
    }
    try {
      var account =
          entrance
              .tie(subject, login, new InvitationCode(code), devices.mark(request, response))
              .orElse(null);
      if (account == null) {
        return missed(login).addObject("wrong", "identity.outside.tie.wrong");
      }
      request.getSession().removeAttribute(VOUCHED);
      return new ModelAndView(enter(account, subject, request, response));
    } catch (Conflict taken) {
      return missed(login).addObject("wrong", taken.code());
    } catch (Shut shut) {
      return missed(login)
          .addObject("wrong", "people.invitation.wait")
          .addObject("minutes", shut.minutes());
    }
  }

  private static ModelAndView missed(String login) {
    return new ModelAndView("identity/outside-tie", HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("login", login);
  }

  private @Nullable Subject vouched(HttpServletRequest request) {
    return request.getSession().getAttribute(VOUCHED) instanceof String sealed
        ? vouched.open(sealed).orElse(null)
        : null;
  }
}
