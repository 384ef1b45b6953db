package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.audit.Trail;
import ua.kolo.identity.devices.Place;
import ua.kolo.identity.devices.Tries;
import ua.kolo.identity.factors.Factors;
import ua.kolo.identity.sessions.Presence;
import ua.kolo.platform.Acting;

/// The second step in: a code from the telephone, or one from the paper.
@Component
class SecondFactor {
  private static final String WHAT = "factor";
  private static final int DIGITS = 6;
  private final Accounts accounts;
  private final Factors factors;
  private final Tries tries;
  private final Trail trail;

  SecondFactor(Accounts accounts, Factors factors, Tries tries, Trail trail) {
    this.accounts = accounts;
    this.factors = factors;
    this.tries = tries;
    this.trail = trail;
  }

  /// Raises the session when the code is right.
  ///
  /// @throws ua.kolo.identity.devices.Shut after too many misses
  boolean prove(UUID account, String code, HttpServletRequest request) {
    var manner = Acting.gate().call(() -> manner(account, code, Place.of(request)));
    manner.ifPresent(how -> raise(how, request));
    return manner.isPresent();
  }

  /// What was proven counts from now on, under another session id: one known before is worth
  /// nothing.
  static void raise(String how, HttpServletRequest request) {
    var presence = Presence.in(request).orElseThrow();
    request.changeSessionId();
    presence.prove(how).keep(request.getSession());
  }

  private Optional<String> manner(UUID account, String code, Place place) {
    var login = accounts.find(account).orElseThrow().login();
    tries.begin(WHAT, login, place);
    var manner = right(account, code);
    if (manner.isPresent()) {
      tries.succeeded(WHAT, login, place);
    } else {
      trail.refusedSignIn(account, null, WHAT);
    }
    return manner;
  }

  /// How the code is right; it is used now. Asked at the gate, by whoever counted the try.
  Optional<String> right(UUID account, String code) {
    if (isShort(code)) {
      return factors.check(account, code) ? Optional.of("totp") : Optional.empty();
    }
    return factors.recover(account, code) ? Optional.of("recovery") : Optional.empty();
  }

  /// Whether it would be a code from the telephone, which can be guessed; a recovery code cannot.
  static boolean isShort(String code) {
    return code.replaceAll("\\s", "").length() <= DIGITS;
  }

  /// What a person may show: which ways there are, and in the trial the code itself.
  Ways ways(UUID account) {
    return Acting.gate()
        .call(
            () -> {
              var all = factors.of(account);
              return new Ways(
                  all.totpSince() != null,
                  !all.passkeys().isEmpty(),
                  all.codesLeft() > 0,
                  factors.sharedCode(account).orElse(""));
            });
  }

  /// @param shared the code of an invented person now; empty for anybody else
  record Ways(boolean totp, boolean passkey, boolean recovery, String shared) {}
}
