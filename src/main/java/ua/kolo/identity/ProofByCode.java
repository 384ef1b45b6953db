package ua.kolo.identity;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import ua.kolo.audit.Trail;
import ua.kolo.identity.devices.Place;
import ua.kolo.identity.devices.Shut;
import ua.kolo.identity.devices.Tries;
import ua.kolo.identity.factors.Factors;
import ua.kolo.platform.Conflict;

/// What whoever entered by a provider, and has no password here, shows instead of one: a code from
/// the telephone.
@Component
class ProofByCode {
  private static final String WHAT = "factor";
  private static final Pattern CODE = Pattern.compile("\\d{3} ?\\d{3}");
  private final Factors factors;
  private final Tries tries;
  private final Trail trail;

  ProofByCode(Factors factors, Tries tries, Trail trail) {
    this.factors = factors;
    this.tries = tries;
    this.trail = trail;
  }

  /// Asked at the gate.
  ///
  /// @throws Shut after too many misses
  boolean proves(Account known, String code, Place place) {
    if (factors.of(known.id()).totpSince() == null) {
      throw new Conflict("identity.password.none");
    }
    if (!CODE.matcher(code.strip()).matches()) {
      throw new Conflict("identity.password.code");
    }
    tries.begin(WHAT, known.login(), place);
    var right = factors.check(known.id(), code);
    if (right) {
      tries.succeeded(WHAT, known.login(), place);
    } else {
      trail.refusedSignIn(known.id(), null, WHAT);
    }
    return right;
  }

  static Conflict later(Shut shut) {
    return new Conflict("identity.password.shut", shut.minutes());
  }
}
