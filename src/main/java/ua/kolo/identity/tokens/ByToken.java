package ua.kolo.identity.tokens;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.audit.Trail;
import ua.kolo.identity.Identity;
import ua.kolo.identity.SignedIn;
import ua.kolo.identity.TokenGate;
import ua.kolo.identity.tokens.Tokens.Held;

/// The gate for tokens, asked by whoever acts as the gate. A token that has ended answers as one
/// that never was; the holding it was made under must still hold.
@Component
@Transactional
class ByToken {
  private final Tokens tokens;
  private final Identity identity;
  private final Trail trail;
  private final Clock clock;

  ByToken(Tokens tokens, Identity identity, Trail trail, Clock clock) {
    this.tokens = tokens;
    this.identity = identity;
    this.trail = trail;
    this.clock = clock;
  }

  TokenGate.Entry enter(String hash) {
    var held = tokens.byHash(hash).orElse(null);
    if (held == null) {
      return new TokenGate.Entry.Unknown();
    }
    var now = clock.instant();
    var actsAs =
        held.lastsAt(now) ? identity.as(held.holder(), held.post()) : Optional.<SignedIn>empty();
    if (actsAs.isEmpty()) {
      trail.refusedSignIn(held.holder(), held.unit(), "token.ended");
      return new TokenGate.Entry.Unknown();
    }
    note(held, LocalDate.now(clock));
    var token = held.token();
    return new TokenGate.Entry.Entered(
        actsAs.get().within(token.scopes()), new TokenShown(token.name(), token.expiresAt()));
  }

  // The trail hears of a token once a day; each single request would drown the rest.
  private void note(Held held, LocalDate today) {
    if (!today.equals(held.token().lastUsedOn())) {
      tokens.used(held.token().id(), today);
      trail.signedIn(held.holder(), held.unit(), "token");
    }
  }
}
