package ua.kolo.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import ua.kolo.audit.Trail;
import ua.kolo.identity.devices.Place;
import ua.kolo.identity.devices.Shut;
import ua.kolo.identity.devices.Tries;
import ua.kolo.identity.sessions.Presence;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Busy;

/// The first step in: a login and a password become the presence of an account.
@Component
class SignIn implements AuthenticationProvider {
  private static final String PASSWORD = "password";
  private final Accounts accounts;
  private final Passwords passwords;
  private final BothAtOnce both;
  private final ProofByCode codes;
  private final Tries tries;
  private final Trail trail;
  private final Clock clock;

  SignIn(
      Accounts accounts,
      Passwords passwords,
      BothAtOnce both,
      ProofByCode codes,
      Tries tries,
      Trail trail,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.both = both;
    this.codes = codes;
    this.tries = tries;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    var password = Objects.toString(asked.getCredentials(), "");
    var typed = (Typed) Objects.requireNonNull(asked.getDetails());
    return UsernamePasswordAuthenticationToken.authenticated(
        entered(asked.getName(), password, typed), null, AuthorityUtils.NO_AUTHORITIES);
  }

  /// Whether it is the password of an account that entered already: before a lock opens, before a
  /// password or a factor changes.
  ///
  /// @throws Shut after too many misses
  boolean confirms(UUID account, String password, Place place) {
    return Acting.gate()
        .call(
            () -> {
              var known = accounts.find(account).orElseThrow();
              tries.begin(PASSWORD, known.login(), place);
              var right = passwords.match(password, known.password());
              if (right) {
                tries.succeeded(PASSWORD, known.login(), place);
              }
              return right;
            });
  }

  private Presence entered(String login, String password, Typed typed) {
    try {
      return Acting.gate().call(() -> enter(login, password, typed));
    } catch (Busy busy) {
      throw new AuthenticationServiceException(busy.code(), busy);
    }
  }

  private Presence enter(String login, String password, Typed typed) {
    var wait = both.begin(login, typed).orElse(null);
    var account = accounts.find(login).orElse(null);
    if (wait == null) {
      return enter(account, login, password, typed.place());
    }
    var manner = both.manner(account, password, typed).orElseThrow(() -> missed(wait));
    return presence(Objects.requireNonNull(account), typed.place()).prove(manner);
  }

  private Presence enter(@Nullable Account account, String login, String password, Place place) {
    var wait = tries.begin(PASSWORD, login, place);
    if (!matches(account, password)) {
      trail.refusedSignIn(account == null ? null : account.id(), null, PASSWORD);
      throw missed(wait);
    }
    tries.succeeded(PASSWORD, login, place);
    return presence(Objects.requireNonNull(account), place);
  }

  private static AuthenticationException missed(Duration wait) {
    return wait.isZero() ? new BadCredentialsException("missed") : new Shut(wait);
  }

  private Presence presence(Account account, Place place) {
    var person =
        accounts
            .signedIn(account.id(), clock.instant())
            .orElseThrow(() -> new BadCredentialsException("no post"))
            .person();
    return new Presence(person, null, false, false, PASSWORD, place.device());
  }

  // An unknown login takes as long and waits as long as a known one.
  private boolean matches(@Nullable Account account, String password) {
    if (account == null) {
      passwords.matchNobody(password);
      return false;
    }
    return passwords.match(password, account.password());
  }

  /// Whether whoever sits here is whose account it is, by what they have: their password, or a code
  /// from the telephone where an account entered by a provider has no password.
  ///
  /// @throws ua.kolo.platform.Conflict when they have to wait after misses, or have neither
  boolean proves(UUID account, String proof, Place place) {
    try {
      var known = Acting.gate().call(() -> accounts.find(account).orElseThrow());
      return known.hasPassword()
          ? confirms(account, proof, place)
          : Acting.gate().call(() -> codes.proves(known, proof, place));
    } catch (Shut shut) {
      throw ProofByCode.later(shut);
    }
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
