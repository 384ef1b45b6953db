package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.identity.devices.Place;
import ua.kolo.identity.devices.Shut;
import ua.kolo.identity.sessions.Presence;

/// The locked screen: nothing of the session's person is shown until they prove again who they are.
/// The script asks the same addresses from the curtain, so that what was typed stays.
@Controller
class LockPages {
  private static final String SCRIPT = "Kolo-Script";
  private static final String PAGE = "identity/lock";
  private final SignIn signIn;
  private final SecondFactor second;

  LockPages(SignIn signIn, SecondFactor second) {
    this.signIn = signIn;
    this.second = second;
  }

  @GetMapping("/lock")
  ModelAndView page(HttpServletRequest request) {
    return Presence.in(request).filter(Presence::locked).isPresent()
        ? new ModelAndView(PAGE)
        : new ModelAndView("redirect:/");
  }

  @PostMapping("/lock")
  Object lock(
      HttpServletRequest request,
      @RequestHeader(name = SCRIPT, required = false) @Nullable String script) {
    Presence.in(request).orElseThrow().lock().keep(request.getSession());
    return script == null ? new ModelAndView("redirect:/lock") : ResponseEntity.noContent().build();
  }

  /// Somebody is at work though nothing is sent: the screen is not to be locked yet.
  @PostMapping("/lock/beat")
  ResponseEntity<Void> beat() {
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/lock/opening")
  Object open(
      @AuthenticationPrincipal Principal who,
      @RequestParam String proof,
      @RequestHeader(name = SCRIPT, required = false) @Nullable String script,
      HttpServletRequest request) {
    var right = proves(FactorPages.person(who), proof, request);
    if (right) {
      Presence.in(request).orElseThrow().unlock().keep(request.getSession());
    }
    if (!right) {
      return wrong();
    }
    return script == null
        ? new ModelAndView("redirect:" + WantedPage.take(request))
        : ResponseEntity.noContent().build();
  }

  // Digits are a code, anything else a password; a miss counts against whichever it was taken for.
  private boolean proves(SignedIn person, String proof, HttpServletRequest request) {
    try {
      return proof.strip().matches("\\d{3} ?\\d{3}")
          ? second.prove(person.person(), proof, request)
          : signIn.confirms(person.person(), proof, Place.of(request));
    } catch (Shut shut) {
      return false;
    }
  }

  private static ModelAndView wrong() {
    var page = new ModelAndView(PAGE, "wrong", true);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
