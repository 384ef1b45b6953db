package ua.kolo.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;

/// The gate: a login and a password become a person who acts as a post.
@Component
class SignIn implements AuthenticationProvider {
  private final Accounts accounts;
  private final Passwords passwords;
  private final Clock clock;

  SignIn(Accounts accounts, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    var password = Objects.toString(asked.getCredentials(), "");
    var person = Acting.gate().call(() -> enter(asked.getName(), password));
    var role = AuthorityUtils.createAuthorityList(person.role().name());
    return UsernamePasswordAuthenticationToken.authenticated(person, null, role);
  }

  private SignedIn enter(String login, String password) {
    var account = accounts.find(login).orElse(null);
    if (account == null) {
      passwords.matchNobody(password);
      throw new BadCredentialsException("unknown");
    }
    var now = clock.instant();
    if (account.isLocked(now)) {
      throw new Shut(Duration.between(now, Objects.requireNonNull(account.lockedUntil())));
    }
    if (!passwords.match(password, account.password())) {
      miss(account, now);
    }
    accounts.entered(account.id());
    return accounts
        .signedIn(account.id(), now)
        .orElseThrow(() -> new BadCredentialsException("no post"));
  }

  private void miss(Account account, Instant now) {
    var lockedUntil = account.lockAfterMiss(now);
    accounts.missed(account.id(), lockedUntil);
    if (lockedUntil != null) {
      throw new Shut(Duration.between(now, lockedUntil));
    }
    throw new BadCredentialsException("missed");
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  /// Too many misses; the account opens again after a while.
  static final class Shut extends LockedException {
    private static final long serialVersionUID = 1;
    private final transient Duration wait;

    Shut(Duration wait) {
      super("shut");
      this.wait = wait;
    }

    long seconds() {
      return Math.max(1, wait.toSeconds());
    }
  }
}
