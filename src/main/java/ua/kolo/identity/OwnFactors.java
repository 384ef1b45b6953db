package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.identity.devices.Addition;
import ua.kolo.identity.devices.Additions;
import ua.kolo.identity.devices.Place;
import ua.kolo.identity.factors.Factors;
import ua.kolo.identity.factors.Loss;
import ua.kolo.identity.factors.Losses;
import ua.kolo.identity.factors.Overview;
import ua.kolo.identity.factors.Passkeys;
import ua.kolo.identity.factors.TotpOffer;
import ua.kolo.identity.outside.Knots;
import ua.kolo.identity.outside.Tied;
import ua.kolo.identity.sessions.Sessions;
import ua.kolo.platform.Conflict;

/// What a person does with their own factors. A change ends all other sessions: whoever sits in one
/// of them entered under the old rules.
@Component
class OwnFactors {
  private final Factors factors;
  private final Passkeys passkeys;
  private final Losses losses;
  private final Additions additions;
  private final Sessions sessions;
  private final Knots knots;
  private final SignIn signIn;

  OwnFactors(
      Factors factors,
      Passkeys passkeys,
      Losses losses,
      Additions additions,
      Sessions sessions,
      Knots knots,
      SignIn signIn) {
    this.factors = factors;
    this.passkeys = passkeys;
    this.losses = losses;
    this.additions = additions;
    this.sessions = sessions;
    this.knots = knots;
    this.signIn = signIn;
  }

  Overview overview(SignedIn person) {
    return factors.of(person.person());
  }

  List<Loss> untoldLosses(HttpServletRequest request) {
    return losses.untold(Place.of(request).hash());
  }

  void told(HttpServletRequest request) {
    losses.told(Place.of(request).hash());
  }

  /// Whether whoever sits here may add a factor: they type the password, so that a screen left open
  /// for a minute is not worth an account.
  boolean mayAdd(Principal who, String password, HttpServletRequest request) {
    return !asksPassword(who) || confirms(FactorPages.person(who), password, request);
  }

  /// Whoever must set up their first factor has typed the password a moment ago.
  static boolean asksPassword(Principal who) {
    return !(who instanceof Entering);
  }

  /// The providers outside that vouch for the person.
  List<Tied> ties(SignedIn person) {
    return knots.of(person.person());
  }

  List<Addition> untoldAdditions(HttpServletRequest request) {
    return additions.untold(Place.of(request));
  }

  void toldAdditions(HttpServletRequest request) {
    additions.told(Place.of(request));
  }

  /// The owner is told elsewhere, unless it is the first they set up on their way in.
  void added(Addition.What what, Principal who, HttpServletRequest request) {
    if (asksPassword(who)) {
      additions.record(what, Place.of(request));
    }
  }

  TotpOffer offer(SignedIn person) {
    return factors.offer(person.person(), person.name());
  }

  TotpOffer offer(SignedIn person, byte[] sealed) {
    return factors.offer(person.person(), person.name(), sealed);
  }

  boolean confirm(SignedIn person, byte[] sealed, String code, HttpServletRequest request) {
    var right = factors.confirm(person.person(), sealed, code);
    if (right) {
      changed("totp", request);
    }
    return right;
  }

  /// The session that set up a factor has shown it.
  void changed(String how, HttpServletRequest request) {
    SecondFactor.raise(how, request);
    sessions.endOthers(Sessions.here(request));
  }

  List<String> newCodes(SignedIn person) {
    return factors.newCodes(person.person());
  }

  boolean confirms(SignedIn person, String password, HttpServletRequest request) {
    return signIn.proves(person.person(), password, Place.of(request));
  }

  void removeTotp(SignedIn person, HttpServletRequest request) {
    mayRemove(person);
    factors.removeTotp(person.person());
    sessions.endOthers(Sessions.here(request));
  }

  void removeKey(SignedIn person, UUID key, HttpServletRequest request) {
    mayRemove(person);
    passkeys.remove(key);
    sessions.endOthers(Sessions.here(request));
  }

  private void mayRemove(SignedIn person) {
    if (person.asksSecondFactor() && factors.of(person.person()).isLast()) {
      throw new Conflict("identity.factor.last");
    }
  }
}
