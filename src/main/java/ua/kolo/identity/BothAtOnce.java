package ua.kolo.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.audit.Trail;
import ua.kolo.identity.devices.Place;
import ua.kolo.identity.devices.Tries;

/// A password with a code of the second factor beside it. Misses of strangers keep a login waiting
/// at new devices; whoever has the code too need not wait for them. A password beside a wrong code
/// is not looked at, and nobody can tell: the same work is done, the same words are said.
@Component
class BothAtOnce {
  private static final String PASSWORD = "password";
  private static final UUID NOBODY = new UUID(0, 0);
  private final Passwords passwords;
  private final SecondFactor second;
  private final Tries tries;
  private final Trail trail;

  BothAtOnce(Passwords passwords, SecondFactor second, Tries tries, Trail trail) {
    this.passwords = passwords;
    this.second = second;
    this.tries = tries;
    this.trail = trail;
  }

  /// Counts the try and tells how long to wait if it misses; empty when a code is worth nothing
  /// here and the password goes its ordinary way.
  ///
  /// @throws ua.kolo.identity.devices.Shut after too many misses from the same network
  Optional<Duration> begin(String login, Typed typed) {
    if (!typed.hasCode()) {
      return Optional.empty();
    }
    return SecondFactor.isShort(typed.code())
        ? tries.beginWithCode(PASSWORD, login, typed.place())
        : Optional.of(tries.beginLong(PASSWORD, login, typed.place()));
  }

  /// How the second factor was shown, when the code is right and the password too.
  Optional<String> manner(@Nullable Account account, String password, Typed typed) {
    var manner = second.right(account == null ? NOBODY : account.id(), typed.code());
    if (account == null || manner.isEmpty()) {
      passwords.matchNobody(password);
      trail.refusedSignIn(account == null ? null : account.id(), null, "factor");
      return Optional.empty();
    }
    if (!passwords.match(password, account.password())) {
      trail.refusedSignIn(account.id(), null, PASSWORD);
      return Optional.empty();
    }
    forgive(account.login(), typed.code(), typed.place());
    return manner;
  }

  private void forgive(String login, String code, Place place) {
    if (SecondFactor.isShort(code)) {
      tries.succeededWithCode(PASSWORD, login, place);
    } else {
      tries.succeeded(PASSWORD, login, place);
    }
  }
}
